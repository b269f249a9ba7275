using System;
using System.Text;
using Xunit;
using Xunit.Sdk;

namespace ClaimsDsl.Testing.Tests;

public sealed class SnapshotFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_snapshot_fails_and_is_received_as_Verify_writes_it()
    {
        Assert.Equal(
            "T.M.verified.txt does not exist, for T.M.received.txt\n"
            + $"in {_folder.Path}. SNAPSHOT_ACCEPT=1 accepts what is received.",
            Failure(Text("one\r\ntwo")));
        Assert.Equal(["T.M.received.txt"], _folder.Files);
        Assert.Equal("\uFEFFone\ntwo", Encoding.UTF8.GetString(_folder.Read("T.M.received.txt")));
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("\uFEFFone\ntwo")]
    [InlineData("one\ntwo\n")]
    [InlineData("one\r\ntwo")]
    public void The_byte_order_mark_and_the_line_ends_of_a_verified_file_make_no_difference(string verified)
    {
        _folder.Write("T.M.verified.txt", verified);
        _folder.Write("T.M.received.txt", "of an earlier run");
        Check(SnapshotWriting.Received, Text("one\ntwo"));
        Assert.Equal(["T.M.verified.txt"], _folder.Files);
    }

    [Theory]
    [InlineData("one\n2", 2, "2", "two")]
    [InlineData("one", 2, "(end of file)", "two")]
    [InlineData("one\ntwo\n\n", 3, "", "(end of file)")]
    public void A_failure_shows_the_first_line_that_differs(string verified, int line, string verifiedLine, string receivedLine)
    {
        _folder.Write("T.M.verified.txt", verified);
        Assert.StartsWith(
            $"T.M.verified.txt and T.M.received.txt differ in line {line}\n"
            + $"  verified: {verifiedLine}\n  received: {receivedLine}\nin ",
            Failure(Text("one\ntwo")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_verified_file_is_none()
    {
        _folder.Write("T.M.verified.txt", "");
        Assert.Contains("T.M.verified.txt does not exist", Failure(Text("one")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verified_file_that_is_no_longer_produced_fails()
    {
        _folder.Write("T.M#A.g.verified.cs", "a");
        _folder.Write("T.M#B.g.verified.cs", "b");
        _folder.Write("T.M.verified.txt", "diagnostics");
        var failure = Failure(new SnapshotTarget("A.g", "cs", "a"));
        Assert.Contains("T.M#B.g.verified.cs is no longer produced", failure, StringComparison.Ordinal);
        Assert.Contains("T.M.verified.txt is no longer produced", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("T.M#A.g", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_other_tests_are_left_alone()
    {
        string[] others = ["T.M2#A.verified.cs", "T.M2.verified.txt", "T.M_a=1.received.txt", "T.M_a=1.verified.txt"];
        Array.ForEach(others, file => _folder.Write(file, "other"));
        Check(SnapshotWriting.Verified, Text("one"));
        Assert.Equal(["T.M.verified.txt", .. others], _folder.Files);
    }

    [Fact]
    public void Accepting_makes_the_verified_files_those_produced()
    {
        _folder.Write("T.M#New.g.received.cs", "received");
        _folder.Write("T.M#Old.g.verified.cs", "old");
        _folder.Write("T.M.verified.txt", "before");
        Check(SnapshotWriting.Verified, Text("after"), new("New.g", "cs", "new"));
        Assert.Equal(["T.M#New.g.verified.cs", "T.M.verified.txt"], _folder.Files);
        Check(SnapshotWriting.Received, Text("after"), new("New.g", "cs", "new"));
    }

    [Fact]
    public void Writing_nothing_still_fails()
    {
        _folder.Write("T.M.verified.txt", "before");
        _folder.Write("T.M.received.txt", "received");
        Assert.Throws<FailException>(() => Check(SnapshotWriting.Nothing, Text("after")));
        Assert.Equal(["T.M.received.txt", "T.M.verified.txt"], _folder.Files);
        Assert.Equal("received"u8, _folder.Read("T.M.received.txt"));
    }

    [Fact]
    public void Targets_of_one_name_are_numbered()
    {
        Check(SnapshotWriting.Verified, new("A.g", "cs", "x/A.g.cs"), new("A.g", "cs", "y/A.g.cs"), new("A.g", "vb", "A.g.vb"));
        Assert.Equal(["T.M#A.g.00.verified.cs", "T.M#A.g.01.verified.cs", "T.M#A.g.verified.vb"], _folder.Files);
    }

    [Theory]
    [InlineData(null, null, SnapshotWriting.Received)]
    [InlineData(null, "1", SnapshotWriting.Verified)]
    [InlineData(null, "0", SnapshotWriting.Received)]
    [InlineData("true", null, SnapshotWriting.Nothing)]
    [InlineData("true", "1", SnapshotWriting.Nothing)]
    internal void The_environment_says_what_is_written(string? ci, string? accept, SnapshotWriting expected) =>
        Assert.Equal(expected, SnapshotFiles.Writing(name => name switch { "CI" => ci, "SNAPSHOT_ACCEPT" => accept, _ => null }));

    private static SnapshotTarget Text(string text) => new(null, "txt", text);

    private void Check(SnapshotWriting writing, params SnapshotTarget[] targets) =>
        SnapshotFiles.Check(_folder.Path, "T.M", targets, writing);

    private string Failure(params SnapshotTarget[] targets) =>
        Assert.Throws<FailException>(() => Check(SnapshotWriting.Received, targets)).Message;
}
