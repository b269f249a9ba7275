using System;
using System.Text;

namespace ClaimsDsl;

/// <summary>Decodes UTF-8 in spans, which the older framework does not.</summary>
internal static class Utf8
{
    public static string GetString(ReadOnlySpan<byte> bytes) =>
#if NET
        Encoding.UTF8.GetString(bytes);
#else
        Encoding.UTF8.GetString(bytes.ToArray());
#endif
}
