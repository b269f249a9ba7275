using System;
using System.Reflection;
using System.Threading;
using Xunit.Sdk;

namespace ClaimsDsl.Testing;

/// <summary>Tells <see cref="Snapshot"/> which test is running.</summary>
/// <remarks><c>tests/Directory.Build.props</c> puts it on every test assembly.</remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CurrentTestAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Current = new();

    /// <summary>The method of the running test.</summary>
    /// <exception cref="InvalidOperationException">No test is running, or its assembly lacks this attribute.</exception>
    public static MethodInfo Method =>
        Current.Value
        ?? throw new InvalidOperationException($"No test is running, or its assembly lacks {nameof(CurrentTestAttribute)}.");

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest) => Current.Value = methodUnderTest;

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest) => Current.Value = null;
}
