using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using Inburgering.Contracts;

namespace Contracts.Tests;

/// <summary>The public surface of the contracts as text, so that a review sees every change to it.</summary>
internal static class PublicSurface
{
    public static string Print()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(BerichtAttribute).Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type, full: true)).Append('\n');
            foreach (var line in Members(type)) { text.Append("    ").Append(line).Append('\n'); }
        }
        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => $"{f.Name} = {f.GetRawConstantValue()} \"{f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name}\"");
        }
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var nullability = new NullabilityInfoContext();
        var constants = type.GetFields(Declared).Select(f => $"const {Name(f.FieldType)} {f.Name} = {(f.IsLiteral ? f.GetRawConstantValue() : f.GetValue(null))}");
        var properties = type.GetProperties(Declared).Select(p =>
            $"{(p.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is null ? "" : "required ")}{Name(p.PropertyType)}"
            + $"{(!p.PropertyType.IsValueType && nullability.Create(p).ReadState == NullabilityState.Nullable ? "?" : "")} {p.Name}");
        var methods = type.GetMethods(Declared)
            .Where(m => !m.IsSpecialName && m.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null)
            .Select(m => $"{Name(m.ReturnType)} {m.Name}({string.Join(", ", m.GetParameters().Select(p => Name(p.ParameterType)))})");
        return constants.Concat(properties).Concat(methods);
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ when type.GetMethod("<Clone>$") is not null => "record",
        _ => "class",
    };

    private static string Name(Type type, bool full = false)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) { return Name(value) + "?"; }
        var name = full ? type.FullName! : type.Name;
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(a => Name(a)))}>"
            : name;
    }
}
