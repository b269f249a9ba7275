using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace ClaimsDsl.Binding;

/// <summary>The attributes of a kind by name, and by the words that are their values.</summary>
internal sealed class AttributeTable
{
    // Beside the lists, because declarations are compared by value.
    private static readonly ConditionalWeakTable<ValueList<AttributeDeclaration>, AttributeTable> Tables = new();

    private readonly Dictionary<string, AttributeDeclaration> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AttributeDeclaration>> _byValue = new(StringComparer.Ordinal);

    private AttributeTable(ValueList<AttributeDeclaration> attributes)
    {
        foreach (AttributeDeclaration attribute in attributes)
        {
            if (!_byName.ContainsKey(attribute.Name))
            {
                _byName.Add(attribute.Name, attribute);
            }

            foreach (string value in attribute.Type.Kind == AttributeTypeKind.OneOf ? attribute.Type.Values.Distinct() : [])
            {
                if (!_byValue.TryGetValue(value, out List<AttributeDeclaration>? having))
                {
                    _byValue.Add(value, having = []);
                }

                having.Add(attribute);
            }
        }
    }

    /// <summary>The table of some attributes; of two that share a name, the first counts.</summary>
    public static AttributeTable Of(ValueList<AttributeDeclaration> attributes) => Tables.GetValue(attributes, a => new AttributeTable(a));

    /// <summary>The attribute of a name, or null.</summary>
    public AttributeDeclaration? Find(string name) => _byName.TryGetValue(name, out AttributeDeclaration? found) ? found : null;

    /// <summary>The attributes that a word is one of the values of, in their order.</summary>
    public IReadOnlyList<AttributeDeclaration> FindVocabularies(string value) => _byValue.TryGetValue(value, out List<AttributeDeclaration>? found) ? found : [];
}
