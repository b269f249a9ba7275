"""Writes src/ClaimsDsl.Core/Evidence/CanonicalData.cs from the Unicode data that Python ships.

Unicode never changes how an assigned character is normalised, so this only has to run again for characters of newer scripts.
Characters outside the Basic Multilingual Plane are left out.
"""
import unicodedata
from collections import defaultdict
from pathlib import Path

BMP = [chr(c) for c in range(0x10000) if not 0xD800 <= c < 0xE000]


def escape(char):
    code = ord(char)
    readable = 0x20 <= code < 0x7F or 0xA1 <= code < 0x300 or 0x370 <= code < 0x530 or 0x1E00 <= code < 0x2000 or 0x3041 <= code < 0xA000
    readable = readable and unicodedata.normalize('NFC', char) == char and not unicodedata.combining(char) and char not in '"\\'
    return char if readable else f'\\u{code:04X}'


def literal(text, indent):
    lines, line = [], ''
    for piece in map(escape, text):
        if len(line) + len(piece) > 100:
            lines.append(line)
            line = ''
        line += piece
    lines.append(line)
    return (' +\n' + ' ' * indent).join(f'"{line}"' for line in lines)


compositions, exclusions, singletons = defaultdict(str), '', ''
for char in BMP:
    parts = unicodedata.decomposition(char)
    if not parts or '<' in parts:
        continue
    parts = [chr(int(part, 16)) for part in parts.split()]
    if max(parts) > '\uFFFF':
        continue
    if len(parts) == 1:
        singletons += char + parts[0]
    elif unicodedata.normalize('NFC', char) == char:
        compositions[parts[1]] += parts[0] + char
    else:
        exclusions += char + parts[0] + parts[1]

classes, start = '', None
for char in BMP + ['\uFFFF']:
    kind = unicodedata.combining(char)
    if start is not None and (kind != unicodedata.combining(start) or ord(char) != ord(last) + 1):
        classes += start + last + chr(unicodedata.combining(start))
        start = None
    if kind and start is None:
        start = char
    last = char

rows = '\n'.join(f"        ('{escape(mark)}', {literal(pairs, 12)})," for mark, pairs in sorted(compositions.items()))
Path(__file__).parent.joinpath('../src/ClaimsDsl.Core/Evidence/CanonicalData.cs').write_text(f'''namespace ClaimsDsl.Evidence;

/// <summary>
/// How characters of the Basic Multilingual Plane are composed and decomposed: Unicode {unicodedata.unidata_version}, from
/// UnicodeData.txt. Written by canonical-data.py beside it. Hangul syllables follow a rule instead.
/// </summary>
internal static class CanonicalData
{{
    /// <summary>By second character: first characters, each followed by what both make together.</summary>
    public static readonly (char Second, string Pairs)[] Compositions =
    [
{rows}
    ];

    /// <summary>Characters that are two others and are never put together again, each followed by the two.</summary>
    public const string Exclusions =
        {literal(exclusions, 8)};

    /// <summary>Characters that stand for one other, each followed by it.</summary>
    public const string Singletons =
        {literal(singletons, 8)};

    /// <summary>The marks that have a combining class other than 0: first, last, class.</summary>
    public const string CombiningClasses =
        {literal(classes, 8)};
}}
''', encoding='utf-8', newline='\n')
