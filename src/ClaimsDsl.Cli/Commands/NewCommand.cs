using System;
using System.CommandLine;
using System.IO;
using System.Linq;

using ClaimsDsl.Binding;
using ClaimsDsl.Cli.Reporting;
using ClaimsDsl.Workspaces;

namespace ClaimsDsl.Cli.Commands;

/// <summary><c>claims new</c>: a folder to begin with, which works as it is.</summary>
internal static class NewCommand
{
    private const string Templates = "Templates/";
    private const string Folder = "folder/";
    private const string Project = "project/";

    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var name = new Argument<string>("name") { Description = "What the folder, and the namespace in it, is called." };
        var project = new Option<bool>("--project") { Description = "With a C# project that prints what is claimed." };
        var command = new Command("new", "Make a folder with an example: a document, the claims that are taken from it, and what each line means.") { name, project };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, parsed.GetValue(project), host));
        return command;
    }

    private static int Run(string name, bool hasProject, Host host)
    {
        string folder = host.FullPath(name);
        string title = Path.GetFileName(folder.TrimEnd('/', '\\'));
        if (title.Length == 0 || title.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
        {
            throw CommandException.Usage($"'{name}' cannot be the name of a folder");
        }

        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw CommandException.Usage($"{name} is there already, and not empty");
        }

        Write(folder, title, hasProject);
        host.Output.WriteLine(hasProject
            ? $"Made {host.Display(folder)}. Next: dotnet run --project {host.Display(folder)}"
            : $"Made {host.Display(folder)}. Next: claims check {host.Display(folder)}");
        return ExitCode.Clean;
    }

    /// <summary>Writes the folder whole or not at all: beside it, and then in its place.</summary>
    private static void Write(string folder, string title, bool hasProject)
    {
        string beside = Path.Combine(Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!, $".{title}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(beside);
            foreach (string template in typeof(NewCommand).Assembly.GetManifestResourceNames().Select(n => n.Replace('\\', '/')).Order(StringComparer.Ordinal))
            {
                if (Target(template, hasProject) is { } file)
                {
                    string text = Read(template)
                        .Replace("NewClaims", NamespaceName.From(title), StringComparison.Ordinal)
                        .Replace("CLAIMS_VERSION", Report.Version, StringComparison.Ordinal);
                    File.WriteAllText(Path.Combine(beside, file.Replace("NewClaims", title, StringComparison.Ordinal)), text);
                }
            }

            if (Directory.Exists(folder))
            {
                Directory.Delete(folder);
            }

            Directory.Move(beside, folder);
        }
        catch (Exception e) when (AtomicFile.IsFailure(e))
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }

            throw CommandException.Failure($"{folder} cannot be written: {e.Message}");
        }
    }

    private static string? Target(string template, bool hasProject) =>
        template.StartsWith(Templates + Folder, StringComparison.Ordinal) ? template[(Templates.Length + Folder.Length)..]
        : hasProject && template.StartsWith(Templates + Project, StringComparison.Ordinal) ? template[(Templates.Length + Project.Length)..]
        : null;

    private static string Read(string template)
    {
        using Stream stream = typeof(NewCommand).Assembly.GetManifestResourceStream(template)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
