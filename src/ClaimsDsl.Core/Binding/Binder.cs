using System;
using System.Collections.Generic;
using System.Linq;

using ClaimsDsl.Diagnostics;
using ClaimsDsl.Syntax;
using ClaimsDsl.Text;

namespace ClaimsDsl.Binding;

/// <summary>
/// Resolves the names of one file against the declarations of all, and says what does not fit (CLM1xxx). This part binds the
/// file and its claims; DeclarationChecker checks what it declares.
/// </summary>
internal sealed class Binder
{
    private readonly DiagnosticBag _diagnostics;
    private readonly Scope _scope;
    private readonly List<BoundClaim> _claims = [];
    private readonly List<BoundDispute> _disputes = [];
    private readonly List<BoundAssessment> _assessments = [];
    private readonly List<Allowance> _allowances = [];
    private readonly Dictionary<string, Worded<DateRange>?> _saidByPublication = new(StringComparer.Ordinal);

    private Binder(DiagnosticBag diagnostics, Scope scope)
    {
        _diagnostics = diagnostics;
        _scope = scope;
    }

    /// <summary>Binds a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="index">The declarations of all files, this one's among them.</param>
    /// <param name="defaultNamespace">The namespace of a file that names none.</param>
    /// <param name="locate">Where a declaration of another file is; null where only the result is wanted.</param>
    public static BindingResult Bind(
        SyntaxTree tree, ProjectIndex index, string defaultNamespace, Func<NamespaceIndex, Declaration, Location?>? locate = null)
    {
        var diagnostics = new DiagnosticBag(tree);
        FileDeclarations declarations = DeclarationReader.Read(tree, defaultNamespace, diagnostics);
        NamespaceIndex own = index.Namespaces[declarations.Namespace];
        var used = new List<NamespaceIndex>();
        foreach ((string name, TextSpan span) in declarations.Uses)
        {
            if (index.Namespaces.TryGetValue(name, out NamespaceIndex? found))
            {
                used.Add(found);
            }
            else if (name.Length > 0)
            {
                diagnostics.ReportUnknown(Catalogue.UnknownNamespace, span, diagnostics.Nearest(name, index.Namespaces.Keys), name);
            }
        }

        CheckNamespaces(declarations, tree, index, diagnostics);
        var scope = new Scope(index, own, used, diagnostics);
        ValueList<Declaration> valid = new DeclarationChecker(tree, own, scope, diagnostics, locate).Check(declarations);
        var binder = new Binder(diagnostics, scope);
        binder.BindStatements(tree.Root.Statements, Defaults.None);
        var file = new BoundFile(
            tree.Path,
            declarations.Namespace,
            valid,
            [.. binder._claims],
            [.. binder._disputes],
            [.. binder._assessments])
        {
            Documents = [.. binder._claims.Select(c => c.Document).OfType<string>().Distinct().Select(scope.FindDocument).OfType<QuotedDocument>()],
            Caveats = [.. Caveat.Read(binder._claims, binder._disputes, own.Name, scope)],
        };
        return new BindingResult(file, scope, diagnostics.ToList(), [.. binder._allowances]);
    }

    /// <summary>Each namespace is of one assembly: in C#, the members of its two classes Claims, say, could not be told apart. Nor can a namespace have the name of a class.</summary>
    private static void CheckNamespaces(FileDeclarations file, SyntaxTree tree, ProjectIndex index, DiagnosticBag diagnostics)
    {
        // Once for the project: in the first of its files.
        if (index.OwnNamespaces[file.Namespace].Files[0].Path == tree.Path)
        {
            TextSpan written = tree.Root.Statements.OfType<NamespaceStatementSyntax>().FirstOrDefault()?.Name.Span ?? new TextSpan(0, 0);
            if (index.AssembliesOf(file.Namespace).FirstOrDefault() is { } other)
            {
                diagnostics.Report(Catalogue.NamespaceOfAssembly, written, file.Namespace, other);
            }

            if (index.ClassInPlaceOf(file.Namespace) is var (around, name))
            {
                diagnostics.Report(Catalogue.NamespaceIsClass, written, file.Namespace, name, around);
            }
        }

        foreach ((string name, TextSpan span) in file.Uses.Where(u => !index.OwnNamespaces.ContainsKey(u.Name)))
        {
            string[] assemblies = [.. index.AssembliesOf(name)];
            if (assemblies.Length > 1)
            {
                diagnostics.Report(Catalogue.AmbiguousNamespace, span, name, string.Join(", ", assemblies));
            }
        }
    }

    private void BindStatements(SyntaxList<StatementSyntax> statements, Defaults defaults)
    {
        int next = 0;
        for (int i = 0; i < statements.Count; i++)
        {
            switch (statements[i])
            {
                case BlockStatementSyntax block:
                    BindStatements(block.Statements, BindDefaults(block, defaults));
                    break;
                case ClaimStatementSyntax claim:
                    BindClaim(claim, defaults);
                    break;
                case DisputeStatementSyntax dispute:
                    BindDispute(dispute);
                    break;
                case AssessStatementSyntax assess:
                    BindAssessment(assess);
                    break;
                case AllowStatementSyntax allow:
                    BindAllow(allow, NextAfter(i));
                    break;
                default:
                    break;
            }
        }

        // Several before one statement have it in common.
        StatementSyntax? NextAfter(int index)
        {
            for (next = Math.Max(next, index + 1); next < statements.Count && statements[next] is AllowStatementSyntax; next++)
            {
            }

            return next < statements.Count ? statements[next] : null;
        }
    }

    /// <summary>What an <c>allow</c> accepts about the next statement; of several before one statement, each accepts its own.</summary>
    private void BindAllow(AllowStatementSyntax node, StatementSyntax? next)
    {
        if (!node.Reason.IsMissing && string.IsNullOrWhiteSpace(node.Reason.Value))
        {
            _diagnostics.Report(Catalogue.Expected, node.Reason.Span, "the reason", "nothing is between the quotation marks");
        }

        foreach (NameSyntax id in node.Ids.Where(n => !n.IsMissing))
        {
            string name = id.Identifier.Text;
            if (Catalogue.Find(name) is not { } descriptor)
            {
                _diagnostics.Report(Catalogue.UnknownWord, id.Span, name, "a diagnostic's id, such as " + Catalogue.NumberNotQuoted.Id, "");
            }
            else if (!descriptor.CanBeAllowed)
            {
                _diagnostics.Report(Catalogue.UnknownWord, id.Span, name, "a diagnostic that can be allowed", ": correct what it reports");
            }
            else
            {
                _allowances.Add(new Allowance(name, node.Reason.Value, id.Span, next?.Span ?? new TextSpan(node.Span.End, 0)));
            }
        }
    }

    private Defaults BindDefaults(BlockStatementSyntax block, Defaults outer)
    {
        ClaimClauses clauses = BindClauses(block.Clauses);
        return new Defaults(
            clauses.Document ?? outer.Document,
            clauses.SaidOn ?? outer.SaidOn,
            clauses.Via.Count > 0 ? clauses.Via : outer.Via,
            clauses.To.Count > 0 ? clauses.To : outer.To,
            clauses.At ?? outer.At);
    }

    // ---- claims ----

    private void BindClaim(ClaimStatementSyntax node, Defaults defaults)
    {
        int known = 0;
        foreach (NameSyntax name in node.Asserters.Names)
        {
            // A misspelt statement word reads like the party of a claim.
            ValueList<string> alsoSuggest = known == 0 && node.Label is null ? SyntaxFacts.StatementKeywords : [];
            known += _scope.Resolve<PartyDeclaration>(name.Identifier.Text, name.Span, Catalogue.UnknownParty, alsoSuggest) is null ? 0 : 1;
        }

        string verb = ValueBinder.WordingOf(node.Verb);
        Factuality? found = Verbs.Find(verb) ?? _scope.FindVerb(verb)?.Factuality;
        bool isSubjectTold = found is null && IsSubjectOfSpareWord(node);

        // Where not even a party is known, the line is no claim at all: one message says so.
        if (found is null && known > 0 && verb.Length > 0 && !(isSubjectTold && ReportMissingDot(node)))
        {
            IEnumerable<string> verbs = Verbs.Phrases.Concat(_scope.NamesOf<VerbDeclaration>());
            _diagnostics.ReportUnknown(Catalogue.UnknownVerb, node.Verb.Span, Verbs.MeantBy(verb) ?? _diagnostics.Nearest(verb, verbs), verb);
        }

        Factuality factuality = found ?? Factuality.Uncommitted;
        BoundSubject? subject = isSubjectTold ? null : BindSubject(node.Subject, node.Label?.Identifier.Text);
        DateValueSyntax? by = FindBy(node.Value, subject);
        ClaimClauses clauses = BindClauses(node.Clauses, by);
        string? withdrawn = Verbs.Withdraws(verb) ? BindWithdrawn(node, subject) : null;
        BoundValue? value = BindValue(node, by is null ? node.Value : null, subject, factuality, clauses);
        CheckRemark(node, clauses);
        CheckReplaces(node, subject, clauses);
        if (subject is null)
        {
            return;
        }

        string? document = clauses.Document ?? defaults.Document;
        Worded<DateRange>? saidOn = clauses.SaidOn ?? defaults.SaidOn ?? SaidByPublication(document);
        bool changes = subject is AttributeSubject { Attribute.Traits: var traits } && (traits & AttributeTraits.OverTime) != 0;
        _claims.Add(new BoundClaim
        {
            Label = node.Label?.Identifier is { IsMissing: false } label ? label.Text : null,
            Asserters = Names(node.Asserters),
            Verb = verb,
            Factuality = factuality,
            Likelihood = node.Likelihood is { } likelihood ? ValueBinder.WordingOf(likelihood) : null,
            Subject = subject,
            Value = value,
            SaidOn = saidOn,
            Holds = clauses.Holds ?? (changes ? saidOn : null),
            Document = document,
            Quotations = clauses.Quotations,
            Via = clauses.Via.Count > 0 ? clauses.Via : defaults.Via,
            To = clauses.To.Count > 0 ? clauses.To : defaults.To,
            At = clauses.At ?? defaults.At,
            IsPersonal = clauses.IsPersonal,
            Condition = clauses.Condition,
            ConditionSubject = clauses.ConditionSubject,
            ConditionValue = clauses.ConditionValue,
            Revises = clauses.Revises,
            Retracts = clauses.Retracts ?? withdrawn,
            Credibility = clauses.Credibility,
            Note = clauses.Note,
            Syntax = new Anchor<ClaimStatementSyntax>(node),
        });
    }

    private static ValueList<string> Names(NameListSyntax list) => list.Names is [{ IsMissing: false } only]
        ? [only.Identifier.Text]
        : [.. list.Names.Select(n => n.Identifier.Text).Where(n => n.Length > 0)];

    /// <summary>A claim without a day of its own was made by the day its document was published.</summary>
    private Worded<DateRange>? SaidByPublication(string? document)
    {
        if (document is null)
        {
            return null;
        }

        if (!_saidByPublication.TryGetValue(document, out Worded<DateRange>? saidOn))
        {
            Day? published = _scope.Find<DocumentDeclaration>(document)?.Published?.Value.Latest;
            saidOn = published is { } day ? DateReader.Of(new DateRange(IntervalSet<Day>.AtMost(day))) : null;
            _saidByPublication.Add(document, saidOn);
        }

        return saidOn;
    }

    /// <summary>
    /// Whether a word too many stands before what is claimed, which nobody knows by that name: "states Deployment troops". What is wrong is told
    /// of that word.
    /// </summary>
    private bool IsSubjectOfSpareWord(ClaimStatementSyntax node) =>
        node.Subject is { Dot: null, Name: { IsMissing: false } name }
        && _scope.Find<Declaration>(name.Text) is null
        && Verbs.CountAtStart(node.Verb.Words.Select(w => w.Text)) is > 0 and var count && count < node.Verb.Words.Count;

    private bool ReportMissingDot(ClaimStatementSyntax node)
    {
        SyntaxToken entity = node.Verb.Words[node.Verb.Words.Count - 1];
        if (!char.IsUpper(entity.Text[0]) && node.Value is null or NameValueSyntax)
        {
            // "states clearly": no name.
            return false;
        }

        SyntaxToken attribute = node.Subject!.Name;
        _diagnostics.Report(
            Catalogue.Expected,
            TextSpan.FromBounds(entity.Span.Start, attribute.Span.End),
            "a dot between an entity and its attribute, as in '" + entity.Text + "." + attribute.Text + "'",
            "found '" + entity.Text + " " + attribute.Text + "'");
        return true;
    }

    /// <summary>The claim that "retracts" is said of: whoever does so need say nothing else.</summary>
    private string? BindWithdrawn(ClaimStatementSyntax node, BoundSubject? subject)
    {
        if (subject is ClaimSubject withdrawn)
        {
            CheckCircle(node, node.Subject!.Name.Span, withdrawn.Label);
            return withdrawn.Label;
        }

        if (subject is AttributeSubject or PropositionSubject)
        {
            _diagnostics.Report(Catalogue.Expected, node.Subject!.Span, "the label of the claim that is withdrawn", "found '" + node.Subject + "'");
        }

        return null;
    }

    private BoundSubject? BindSubject(SubjectSyntax? node, string? ownLabel)
    {
        if (node is null)
        {
            return new RemarkSubject();
        }

        string name = node.Name.Text;
        if (name.Length == 0)
        {
            return null;
        }

        if (node.Dot is not null)
        {
            return BindAttribute(node);
        }

        if (_scope.Find<Declaration>(name) is null && _scope.Find<EntityDeclaration>(name) is { } entity)
        {
            _diagnostics.Report(
                Catalogue.UnknownSubject, node.Name.Span, name, ": it is an entity; say which attribute, as in " + ExampleOf(entity));
            return null;
        }

        Declaration? found = _scope.Resolve<Declaration>(name, node.Name.Span, Catalogue.UnknownSubject);
        if (node.Keys is { } keys)
        {
            _diagnostics.Report(Catalogue.Unexpected, keys.Span, "'" + keys + "'", "no keys: only an attribute can have them");
        }

        switch (found)
        {
            case PropositionDeclaration proposition:
                return new PropositionSubject(proposition.Name);
            case LabelDeclaration { Target: LabelTarget.Claim } when name == ownLabel:
                _diagnostics.Report(Catalogue.Cycle, node.Name.Span, "The claim '" + name + "'", name + " is about itself");
                return null;
            case LabelDeclaration { Target: LabelTarget.Claim }:
                return new ClaimSubject(name);
            case LabelDeclaration:
                _diagnostics.Report(Catalogue.UnknownSubject, node.Name.Span, name, ": it labels a conclusion, not a claim");
                return null;
            default:
                return null;
        }
    }

    private string ExampleOf(EntityDeclaration entity) =>
        entity.Name + "." + (_scope.KindOf(entity)?.Kind is { Attributes.Count: > 0 } kind ? kind.Attributes[0].Name : "attribute");

    private AttributeSubject? BindAttribute(SubjectSyntax node)
    {
        EntityDeclaration? entity = _scope.Resolve<EntityDeclaration>(node.Name.Text, node.Name.Span, Catalogue.UnknownEntity);
        if (entity is null || node.Attribute is not { IsMissing: false } name || _scope.KindOf(entity) is not var (kind, home))
        {
            return null;
        }

        if (kind.FindAttribute(name.Text) is not { } attribute)
        {
            if (kind.UnreadAttributes.Contains(name.Text))
            {
                return null;
            }

            _diagnostics.ReportUnknown(
                Catalogue.UnknownAttribute, name.Span, _diagnostics.Nearest(name.Text, kind.Attributes.Select(a => a.Name)), kind.Name, name.Text);
            return null;
        }

        // Of a type that does not exist, no value would be one.
        if (attribute.Type is { Kind: AttributeTypeKind.Entity, Name: { } type } && !_scope.HasKind(home, type))
        {
            return null;
        }

        return BindKeys(node, entity, attribute)
            ? new AttributeSubject(entity.Name, kind.Name, attribute, node.Keys is { } keys ? [.. keys.Keys.Select(k => k.Identifier.Text)] : []) { KindNamespace = home }
            : null;
    }

    private bool BindKeys(SubjectSyntax node, EntityDeclaration entity, AttributeDeclaration attribute)
    {
        int count = node.Keys?.Keys.Count ?? 0;
        if (count == 0 && attribute.Keys.Count == 0)
        {
            return true;
        }

        string path = entity.Name + "." + attribute.Name;
        if (count != attribute.Keys.Count)
        {
            string kept = attribute.Keys.Count == 0 ? "without keys" : "by key (" + string.Join(" and ", attribute.Keys) + ")";
            string write = path + (attribute.Keys.Count == 0 ? "" : "[" + string.Join(", ", attribute.Keys.Select(_ => "…")) + "]");
            _diagnostics.Report(Catalogue.WrongKeys, node.Keys?.Span ?? node.Span, path, kept, write);
            return false;
        }

        bool good = true;
        for (int i = 0; i < count; i++)
        {
            NameSyntax key = node.Keys!.Keys[i];
            var asValue = new AttributeDeclaration(attribute.Name, attribute.Keys[i]);
            good &= !key.IsMissing && new ValueBinder(_scope, _diagnostics, asValue, "The key of " + path).BindName(key);
        }

        return good;
    }

    /// <summary>
    /// "by 2024-10" right after what is claimed, where that is no date and so has no such value: it says when that holds. The parser does not
    /// know what is a date, and reads a value.
    /// </summary>
    private static DateValueSyntax? FindBy(ValueSyntax? value, BoundSubject? subject) =>
        value is DateValueSyntax { Tokens: [{ Text: "by" }, ..] } by
        && subject is PropositionSubject or ClaimSubject or AttributeSubject { Attribute.Type.Kind: not AttributeTypeKind.Date }
            ? by
            : null;

    private BoundValue? BindValue(ClaimStatementSyntax node, ValueSyntax? written, BoundSubject? subject, Factuality factuality, ClaimClauses clauses)
    {
        if (node.Subject is not { } subjectSyntax)
        {
            return null;
        }

        bool isDate = subject is AttributeSubject { Attribute.Type.Kind: AttributeTypeKind.Date };
        ClauseSyntax? first = node.Clauses.Count > 0 ? node.Clauses[0] : null;
        if (isDate && written is null && first is ByClauseSyntax)
        {
            // "arrived by 2024-10" says when it arrived, not when its arrival holds.
            Worded<DateRange>? days = clauses.Holds;
            clauses.Holds = null;
            return days is null ? null : new DaysValue(days);
        }

        if (first is SkippedClauseSyntax { Tokens: not [{ Text: ";" }] } && written is not NameValueSyntax && written?.Span.End == first.Span.Start)
        {
            // "2-3 days" has not been read to its end: what has been read says nothing.
            return null;
        }

        // Whoever takes no position, or judges, need not say what the value is; and what could not be read may have been the value.
        bool isOpen = written is null && (factuality is Factuality.Uncommitted or Factuality.Evaluation || node.Clauses.Has<SkippedClauseSyntax>());
        string hint = subject is not AttributeSubject { Attribute.Type.Kind: var kind } ? ""
            : kind == AttributeTypeKind.Date && first is OnClauseSyntax ? "; 'on' is when it was said, and the date itself stands without it"
            : kind == AttributeTypeKind.Text && first is QuotationClauseSyntax ? "; a text stands after '=', and what has no '=' is a quotation"
            : "";
        return BindStated(written, subjectSyntax, subject, isOpen, hint);
    }

    /// <summary>What is said of a subject: yes, where it is a truth and nothing is said.</summary>
    private BoundValue? BindStated(ValueSyntax? value, SubjectSyntax node, BoundSubject? subject, bool isOpen, string hint = "")
    {
        switch (subject)
        {
            case null or RemarkSubject:
                return null;
            case AttributeSubject { Attribute: var attribute } when value is not null:
                return new ValueBinder(_scope, _diagnostics, attribute, subject).Bind(value);
            case AttributeSubject { Attribute.Type: { Kind: not AttributeTypeKind.Truth } type }:
                if (!isOpen)
                {
                    _diagnostics.Report(Catalogue.MissingValue, node.Span, subject.ToString()!, type.ToString(), hint);
                }

                return null;
            default:
                return BindTruth(value, subject);
        }
    }

    /// <summary>What is said of a proposition or of another claim: yes where nothing is.</summary>
    private TruthValue? BindTruth(ValueSyntax? value, BoundSubject subject)
    {
        var truth = new AttributeDeclaration("", new AttributeType(AttributeTypeKind.Truth, null, ValueList<string>.Empty));
        return value is null
            ? new TruthValue(true)
            : (TruthValue?)new ValueBinder(_scope, _diagnostics, truth, subject).Bind(value);
    }

    private void CheckRemark(ClaimStatementSyntax node, ClaimClauses clauses)
    {
        if (node.Subject is null && node.Value is null && !node.Verb.IsMissing && clauses.Quotations.Count == 0 && !node.Clauses.Has<SkippedClauseSyntax>())
        {
            SyntaxToken last = node.Verb.Words[node.Verb.Words.Count - 1];
            _diagnostics.Report(
                Catalogue.Expected,
                last.Span,
                "what is claimed (Entity.attribute, a proposition, a label) or a quotation",
                "nothing follows '" + last.Text + "'");
        }
    }

    private void CheckReplaces(ClaimStatementSyntax node, BoundSubject? subject, ClaimClauses clauses)
    {
        foreach (ClauseSyntax clause in node.Clauses)
        {
            NameSyntax? name = clause switch
            {
                RevisesClauseSyntax revises => revises.Claim,
                RetractsClauseSyntax retracts => retracts.Claim,
                _ => null,
            };
            if (name is null || (clauses.Revises != name.Identifier.Text && clauses.Retracts != name.Identifier.Text))
            {
                continue;
            }

            string label = name.Identifier.Text;
            string word = clause is RevisesClauseSyntax ? "revises" : "retracts";
            if (CheckCircle(node, name.Span, label))
            {
                continue;
            }

            if (subject is AttributeSubject or PropositionSubject or ClaimSubject
                && _scope.Find<LabelDeclaration>(label) is { } target
                && target.Subject != DeclarationReader.TextOf(node.Subject!))
            {
                string other = target.Subject.Length == 0 ? "a remark" : "about " + target.Subject;
                _diagnostics.Report(Catalogue.WrongRevision, name.Span, "This claim is about " + subject + " and " + word + " '" + label + "', which is " + other);
            }
        }
    }

    /// <summary>Whether a claim is in a circle of claims that replace each other, which is told once.</summary>
    private bool CheckCircle(ClaimStatementSyntax node, TextSpan replaced, string label)
    {
        if (node.Label?.Identifier.Text is not { } own || _scope.Find<LabelDeclaration>(own)?.Replaces != label || !_scope.Chains.Contains<LabelDeclaration>(own))
        {
            return false;
        }

        if (_scope.Chains.At<LabelDeclaration>(own) is { Count: > 0 } cycle)
        {
            _diagnostics.ReportCycle(replaced, "The claim '" + own + "'", cycle, " replaces ");
        }

        return true;
    }

    // ---- clauses ----

    /// <param name="nodes">The clauses.</param>
    /// <param name="by">The "by" before them, where that is one of them.</param>
    private ClaimClauses BindClauses(SyntaxList<ClauseSyntax> nodes, DateValueSyntax? by = null)
    {
        var clauses = new ClaimClauses { Holds = by is null ? null : DateReader.Read(by, _diagnostics) };
        Sayings seen = by is null ? Sayings.None : Sayings.Holds;
        List<string>? quotations = null;
        foreach (ClauseSyntax node in nodes)
        {
            (Sayings what, SyntaxToken keyword) = KeywordOf(node);
            if ((seen & what) != 0)
            {
                _diagnostics.Report(Catalogue.SaidTwice, keyword.Span, keyword.Text);
                continue;
            }

            seen |= what;
            if (node is QuotationClauseSyntax quotation)
            {
                (quotations ??= []).Add(quotation.Quotation.Value);
            }
            else
            {
                BindClause(node, clauses);
            }
        }

        clauses.Quotations = quotations is null ? [] : [.. quotations];
        return clauses;
    }

    private void BindClause(ClauseSyntax node, ClaimClauses clauses)
    {
        switch (node)
        {
            case InClauseSyntax { Document: var name }:
                clauses.Document = _scope.Resolve<DocumentDeclaration>(name.Identifier.Text, name.Span, Catalogue.UnknownDocument)?.Name;
                break;
            case OnClauseSyntax on:
                clauses.SaidOn = DateReader.Read(on.Date, _diagnostics);
                break;
            case AsOfClauseSyntax asOf:
                clauses.Holds = DateReader.Read(asOf.Date, _diagnostics);
                break;
            case DuringClauseSyntax during:
                clauses.Holds = DateReader.Read(during.Date, _diagnostics);
                break;
            case ByClauseSyntax by:
                clauses.Holds = DateReader.Read(by, _diagnostics);
                break;
            case ViaClauseSyntax via:
                clauses.Via = ResolveParties(via.Parties);
                break;
            case ToClauseSyntax to:
                clauses.To = ResolveParties(to.Parties);
                break;
            case PersonallyClauseSyntax:
                clauses.IsPersonal = true;
                break;
            case IfClauseSyntax { Text: { } text }:
                clauses.Condition = text.Value;
                break;
            case IfClauseSyntax { Subject: { } subject } condition:
                BoundSubject? about = BindSubject(subject, null);
                clauses.ConditionSubject = about;
                clauses.ConditionValue = BindStated(condition.Value, subject, about, isOpen: false);
                break;
            case AtClauseSyntax { Place: var name }:
                clauses.At = _scope.Resolve<PlaceDeclaration>(name.Identifier.Text, name.Span, Catalogue.UnknownPlace)?.Name;
                break;
            case RevisesClauseSyntax revises:
                clauses.Revises = ResolveLabel(revises.Claim);
                break;
            case RetractsClauseSyntax retracts:
                clauses.Retracts = ResolveLabel(retracts.Claim);
                break;
            case CredibilityClauseSyntax { Grade: { IsMissing: false } grade }:
                if (grade.Text.Length == 1 && grade.Text[0] is >= '1' and <= '6')
                {
                    clauses.Credibility = grade.Text[0] - '0';
                    break;
                }

                _diagnostics.Report(Catalogue.UnknownWord, grade.Span, grade.Text, "a credibility of the Admiralty scale: 1 to 6", "");
                break;
            case NoteClauseSyntax note:
                clauses.Note = note.Text.Value;
                break;
            case BecauseClauseSyntax because:
                _diagnostics.Report(Catalogue.MisplacedClause, because.Keyword.Span, "because", "a claim: only an assessment rests on claims");
                break;
            case ConfidenceClauseSyntax confidence:
                _diagnostics.Report(Catalogue.MisplacedClause, confidence.Keyword.Span, "confidence", "a claim: only an assessment has it");
                break;
            default:
                break;
        }
    }

    /// <summary>What a clause says that can be said once, and the word that says it.</summary>
    private static (Sayings What, SyntaxToken Keyword) KeywordOf(ClauseSyntax node) => node switch
    {
        InClauseSyntax clause => (Sayings.In, clause.Keyword),
        OnClauseSyntax clause => (Sayings.On, clause.Keyword),
        AsOfClauseSyntax clause => (Sayings.Holds, clause.Keyword),
        DuringClauseSyntax clause => (Sayings.Holds, clause.Keyword),
        ByClauseSyntax clause => (Sayings.Holds, clause.Keyword),
        ViaClauseSyntax clause => (Sayings.Via, clause.Keyword),
        ToClauseSyntax clause => (Sayings.To, clause.Keyword),
        PersonallyClauseSyntax clause => (Sayings.Personally, clause.Keyword),
        IfClauseSyntax clause => (Sayings.If, clause.Keyword),
        AtClauseSyntax clause => (Sayings.At, clause.Keyword),
        RevisesClauseSyntax clause => (Sayings.Revises, clause.Keyword),
        RetractsClauseSyntax clause => (Sayings.Retracts, clause.Keyword),
        CredibilityClauseSyntax clause => (Sayings.Credibility, clause.Keyword),
        NoteClauseSyntax clause => (Sayings.Note, clause.Keyword),
        ConfidenceClauseSyntax clause => (Sayings.Confidence, clause.Keyword),
        BecauseClauseSyntax clause => (Sayings.Because, clause.Keyword),
        _ => (Sayings.None, default),
    };

    private ValueList<string> ResolveParties(NameListSyntax list)
    {
        foreach (NameSyntax name in list.Names)
        {
            _scope.Resolve<PartyDeclaration>(name.Identifier.Text, name.Span, Catalogue.UnknownParty);
        }

        return Names(list);
    }

    private string? ResolveLabel(NameSyntax name)
    {
        string label = name.Identifier.Text;
        if (_scope.Find<LabelDeclaration>(label) is { Target: not LabelTarget.Claim })
        {
            _diagnostics.Report(Catalogue.UnknownLabel, name.Span, label, ": it labels a conclusion");
            return null;
        }

        return _scope.Resolve<LabelDeclaration>(label, name.Span, Catalogue.UnknownLabel)?.Name;
    }

    // ---- what the analyst says ----

    private void BindDispute(DisputeStatementSyntax node)
    {
        BoundSubject? subject = BindSubject(node.Subject, null);
        var seen = new Dictionary<string, int>();
        for (int side = 0; side < node.Sides.Count; side++)
        {
            foreach (NameSyntax name in node.Sides[side].Names.Where(n => !n.IsMissing))
            {
                string party = name.Identifier.Text;
                _scope.Resolve<PartyDeclaration>(party, name.Span, Catalogue.UnknownParty);
                if (!seen.TryGetValue(party, out int first))
                {
                    seen.Add(party, side);
                }
                else if (first != side)
                {
                    _diagnostics.Report(Catalogue.WrongSides, name.Span, party);
                }
                else
                {
                    _diagnostics.Report(Catalogue.SaidTwice, name.Span, party);
                }
            }
        }

        if (subject is not null)
        {
            _disputes.Add(new BoundDispute(node.Label?.Identifier.Text, subject, [.. node.Sides.Select(Names)], node.Reason?.Value) { Syntax = new(node) });
        }
    }

    private void BindAssessment(AssessStatementSyntax node)
    {
        BoundSubject? subject = BindSubject(node.Subject, null);
        DateValueSyntax? by = FindBy(node.Value, subject);
        BoundValue? value = BindStated(by is null ? node.Value : null, node.Subject, subject, isOpen: false);
        string likelihood = ValueBinder.WordingOf(node.Likelihood);
        if (ReadMixedTerm(likelihood) is { } mixed)
        {
            _diagnostics.Report(Catalogue.MixedTerms, node.Likelihood.Span, likelihood, mixed.Likelihood, mixed.Confidence);
        }
        else if (likelihood.Length > 0 && !Likelihood.TryParse(likelihood, out _))
        {
            _diagnostics.ReportUnknown(
                Catalogue.UnknownWord,
                node.Likelihood.Span,
                _diagnostics.Nearest(likelihood, Likelihood.Terms),
                likelihood,
                "a term of likelihood: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain");
        }

        BoundAssessment assessment = BindAssessmentClauses(node.Clauses, by);
        if (subject is not null)
        {
            _assessments.Add(assessment with { Label = node.Label?.Identifier.Text, Subject = subject, Value = value, Likelihood = likelihood, Syntax = new(node) });
        }
    }

    /// <summary>"likely with high confidence", "highly confident", "moderate": what was meant by a term that says how sound the basis is, or null.</summary>
    private static (string Likelihood, string Confidence)? ReadMixedTerm(string term)
    {
        string[] words = term.Split(' ');
        if (!words.Any(w => w.StartsWith("confiden", StringComparison.Ordinal)) && !SyntaxFacts.ConfidenceLevels.Contains(term))
        {
            return null;
        }

        // The longest of the terms in it: "very likely with …" is not "likely".
        string? likelihood = Likelihood.Terms.Where(t => (" " + term + " ").Contains(" " + t + " ")).OrderByDescending(t => t.Length).FirstOrDefault();
        return (likelihood ?? "likely", words.FirstOrDefault(SyntaxFacts.ConfidenceLevels.Contains) ?? "moderate");
    }

    private BoundAssessment BindAssessmentClauses(SyntaxList<ClauseSyntax> nodes, DateValueSyntax? by)
    {
        var assessment = new BoundAssessment { Holds = by is null ? null : DateReader.Read(by, _diagnostics) };
        Sayings seen = by is null ? Sayings.None : Sayings.Holds;
        foreach (ClauseSyntax node in nodes)
        {
            (Sayings what, SyntaxToken keyword) = KeywordOf(node);
            bool isText = what == Sayings.None;
            what = isText ? Sayings.Text : what;
            if ((seen & what) != 0)
            {
                _diagnostics.Report(Catalogue.SaidTwice, isText ? node.Span : keyword.Span, isText ? "the reason" : keyword.Text);
                continue;
            }

            seen |= what;
            switch (node)
            {
                case QuotationClauseSyntax text:
                    assessment = assessment with { Text = text.Quotation.Value };
                    break;
                case OnClauseSyntax on:
                    assessment = assessment with { On = DateReader.Read(on.Date, _diagnostics) };
                    break;
                case AsOfClauseSyntax or DuringClauseSyntax or ByClauseSyntax:
                    var days = new ClaimClauses();
                    BindClause(node, days);
                    assessment = assessment with { Holds = days.Holds };
                    break;
                case BecauseClauseSyntax because:
                    assessment = assessment with { Because = [.. because.Claims.Names.Select(ResolveLabel).OfType<string>()] };
                    break;
                case ConfidenceClauseSyntax { Level: { IsMissing: false } level }:
                    assessment = assessment with { Confidence = BindConfidence(level) };
                    break;
                case SkippedClauseSyntax or ConfidenceClauseSyntax:
                    break;
                default:
                    _diagnostics.Report(Catalogue.MisplacedClause, keyword.Span, keyword.Text, "an assessment");
                    break;
            }
        }

        return assessment;
    }

    private Confidence? BindConfidence(SyntaxToken level)
    {
        if (SyntaxFacts.ConfidenceLevels.Contains(level.Text))
        {
            return (Confidence)Enum.Parse(typeof(Confidence), level.Text, ignoreCase: true);
        }

        _diagnostics.ReportUnknown(
            Catalogue.UnknownWord, level.Span, _diagnostics.Nearest(level.Text, SyntaxFacts.ConfidenceLevels), level.Text, "a confidence: low, moderate or high");
        return null;
    }

    /// <summary>What a block says for the claims in it.</summary>
    private sealed record Defaults(
        string? Document, Worded<DateRange>? SaidOn, ValueList<string> Via, ValueList<string> To, string? At)
    {
        public static Defaults None { get; } = new(null, null, ValueList<string>.Empty, ValueList<string>.Empty, null);
    }

    /// <summary>What clauses say, each at most once.</summary>
    [Flags]
    private enum Sayings
    {
        None = 0,
        In = 1,
        On = 1 << 1,
        Holds = 1 << 2,
        Via = 1 << 3,
        To = 1 << 4,
        Personally = 1 << 5,
        If = 1 << 6,
        At = 1 << 7,
        Revises = 1 << 8,
        Retracts = 1 << 9,
        Credibility = 1 << 10,
        Note = 1 << 11,
        Confidence = 1 << 12,
        Because = 1 << 13,
        Text = 1 << 14,
    }

    /// <summary>What the clauses of a claim or of a block say, in the making.</summary>
    private sealed class ClaimClauses
    {
        public string? Document { get; set; }

        public Worded<DateRange>? SaidOn { get; set; }

        public Worded<DateRange>? Holds { get; set; }

        public ValueList<string> Quotations { get; set; } = ValueList<string>.Empty;

        public ValueList<string> Via { get; set; } = ValueList<string>.Empty;

        public ValueList<string> To { get; set; } = ValueList<string>.Empty;

        public string? At { get; set; }

        public bool IsPersonal { get; set; }

        public string? Condition { get; set; }

        public BoundSubject? ConditionSubject { get; set; }

        public BoundValue? ConditionValue { get; set; }

        public string? Revises { get; set; }

        public string? Retracts { get; set; }

        public int? Credibility { get; set; }

        public string? Note { get; set; }
    }
}

/// <summary>A bound file, what its names stand for, and what does not fit.</summary>
internal sealed record BindingResult(BoundFile File, Scope Scope, ValueList<Diagnostic> Diagnostics, ValueList<Allowance> Allowances);
