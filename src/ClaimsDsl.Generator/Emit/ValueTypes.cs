using ClaimsDsl.Binding;

namespace ClaimsDsl.Generator.Emit;

/// <summary>The C# types of claimed values, as seen from the namespace that declares their kind.</summary>
internal sealed class ValueTypes
{
    private const string Runtime = "global::ClaimsDsl.";
    private readonly NameMap _names;
    private readonly string _namespace;

    public ValueTypes(NameMap names, string @namespace)
    {
        _names = names;
        _namespace = @namespace;
    }

    /// <summary>The type of an attribute's values: Quantity, Choice of a place …</summary>
    public string Of(string kind, AttributeDeclaration attribute) => attribute.Type.Kind switch
    {
        AttributeTypeKind.Truth => "bool",
        AttributeTypeKind.Date => Runtime + "DateRange",
        AttributeTypeKind.Place or AttributeTypeKind.Party or AttributeTypeKind.Entity or AttributeTypeKind.OneOf or AttributeTypeKind.Text =>
            Runtime + "Choice<" + Item(kind, attribute, 0) + ">",
        _ => Runtime + "Quantity",
    };

    /// <summary>The type of one value, or of one key, of a vocabulary.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="key">0 for the values, 1 and 2 for the keys.</param>
    public string Item(string kind, AttributeDeclaration attribute, int key)
    {
        AttributeType type = key == 0 ? attribute.Type : attribute.Keys[key - 1];
        return type.Kind switch
        {
            AttributeTypeKind.Place => Runtime + "Place",
            AttributeTypeKind.Party => Runtime + "Party",
            AttributeTypeKind.Entity => _names.FindKind(_namespace, type.Name!) is { } owner ? owner.Code + "." + owner.Kind(type.Name!) : Runtime + "Entity",
            AttributeTypeKind.OneOf => _names.FindKind(_namespace, kind) is { } owner ? owner.Code + "." + owner.Enum(kind, attribute.Name, key) : "string",
            _ => "string",
        };
    }

    /// <summary>The type of a claim: the value's, or bool about a proposition or another claim.</summary>
    public string Of(BoundSubject subject) => subject switch
    {
        AttributeSubject attribute => Runtime + "Claim<" + new ValueTypes(_names, attribute.KindNamespace).Of(attribute.Kind, attribute.Attribute) + ">",
        RemarkSubject => Runtime + "Remark",
        _ => Runtime + "Claim<bool>",
    };
}
