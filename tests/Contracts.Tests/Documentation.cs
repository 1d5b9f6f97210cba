using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Inburgering.Contracts;

namespace Contracts.Tests;

/// <summary>The XML documentation of the contracts as plain text: it is the description in schemas and documents.</summary>
internal static partial class Documentation
{
    private static readonly Dictionary<string, XElement> Members =
        XDocument.Load(Path.ChangeExtension(typeof(BerichtAttribute).Assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    public static string? Summary(Type type) => Text("T:" + type.FullName, "summary");

    public static string? Remarks(Type type) => Text("T:" + type.FullName, "remarks");

    public static string? Summary(MemberInfo member) =>
        Text($"{(member is PropertyInfo ? 'P' : 'F')}:{member.DeclaringType!.FullName}.{member.Name}", "summary");

    private static string? Text(string member, string element) =>
        Members.GetValueOrDefault(member)?.Element(element) is { } text ? Spaces().Replace(text.Value, " ").Trim() : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
