using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Inburgering.Contracts;

namespace Contracts.Tests;

public partial class CatalogusTests
{
    private static readonly string[] Services =
        [Diensten.CoaIntake, Diensten.DuoExamens, Diensten.TaalschoolVoortgang, Diensten.UsdRegie, Diensten.VluchtelingenwerkBegeleiding];

    /// <summary>Records of the messages and the values inside them: everything that is not the core of the assembly.</summary>
    private static IEnumerable<Type> Bodies =>
        typeof(BerichtAttribute).Assembly.GetExportedTypes().Where(t => t.Namespace != typeof(BerichtAttribute).Namespace);

    [Fact]
    public void Elke_regel_van_de_catalogus_heeft_minstens_een_bericht()
    {
        string[] codes = [.. Enumerable.Range(1, 43).Select(n => $"M{n:00}"), "M14b", "M15b", "M33b", .. Enumerable.Range(1, 10).Select(n => $"C{n:00}")];
        Assert.Equal(codes.Order(StringComparer.Ordinal), Berichtcatalogus.Alle.Select(b => b.Kenmerk.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Geen_twee_berichten_delen_een_type() =>
        Assert.Equal(Berichtcatalogus.Alle.Count, Berichtcatalogus.Alle.Select(b => b.Kenmerk.Type).Distinct().Count());

    [Fact]
    public void Het_type_volgt_het_nederlandse_profiel_en_past_bij_naamruimte_naam_en_versie()
    {
        foreach (var (kenmerk, clr) in Berichtcatalogus.Alle)
        {
            Assert.Matches(NlGovType(), kenmerk.Type);
            var space = Namespace().Match(clr.Namespace!);
            Assert.True(space.Success, clr.FullName);
            var name = Kebab().Replace(clr.Name, "-$1").TrimStart('-').ToLowerInvariant();
            // The domain is already in the type of the werk messages: werk.traject-gestart, class WerktrajectGestart.
            name = space.Groups["domein"].Value == "Werk" && name.StartsWith("werktraject", StringComparison.Ordinal) ? name["werk".Length..] : name;
            Assert.Equal($"nl.inburgering.{space.Groups["domein"].Value.ToLowerInvariant()}.{name}.v{space.Groups["versie"].Value}", kenmerk.Type);
            Assert.Matches($@"^{space.Groups["versie"].Value}\.\d+\.\d+$", kenmerk.Versie);
        }
    }

    [Fact]
    public void Uitgevers_en_abonnees_zijn_diensten_van_de_keten_en_de_klassen_bestaan()
    {
        foreach (var (kenmerk, _) in Berichtcatalogus.Alle)
        {
            Assert.NotEmpty(kenmerk.Uitgevers);
            Assert.Subset(Services.ToHashSet(), kenmerk.Uitgevers.ToHashSet());
            Assert.Subset(Services.ToHashSet(), kenmerk.Abonnees.ToHashSet());
            Assert.All(kenmerk.Klassen.Split(' '), k => Assert.Matches("^K[1-7]$", k));
            Assert.True(!kenmerk.Geadresseerd || kenmerk.Abonnees.Length > 1, $"{kenmerk.Type} is geadresseerd aan één dienst.");
        }
    }

    [Fact]
    public void Elke_inhoud_is_een_verzegeld_record_zonder_gedrag_of_een_codelijst()
    {
        foreach (var type in Bodies)
        {
            Assert.Matches(Namespace(), type.Namespace!);
            Assert.False(type.IsNested, $"{type} is genest.");
            if (type.IsEnum)
            {
                Assert.Equal(typeof(CodeConverter<>).MakeGenericType(type), type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType);
                Assert.All(type.GetFields(BindingFlags.Public | BindingFlags.Static), f => Assert.NotNull(f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()));
                continue;
            }
            Assert.True(type.IsSealed && type.BaseType == typeof(object) && type.GetMethod("<Clone>$") is not null, $"{type} is geen verzegeld record.");
            Assert.Equal([typeof(IEquatable<>).MakeGenericType(type)], type.GetInterfaces());
            Assert.DoesNotContain(type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly),
                m => !m.IsSpecialName && m.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null);
        }
    }

    [Fact]
    public void Een_veld_heeft_een_vast_type_en_is_verplicht_of_leeg_te_laten()
    {
        Type[] simple = [typeof(string), typeof(bool), typeof(int), typeof(decimal), typeof(Guid), typeof(DateOnly)];
        var nullability = new NullabilityInfoContext();
        foreach (var property in Bodies.Where(t => !t.IsEnum).SelectMany(t => t.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var element = type.IsGenericType ? type.GetGenericArguments()[^1] : type;
            Assert.True(!type.IsGenericType || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) || type == typeof(IReadOnlyDictionary<,>).MakeGenericType(typeof(string), element),
                $"{property.DeclaringType}.{property.Name}: {type}");
            Assert.True(simple.Contains(element) || Bodies.Contains(element), $"{property.DeclaringType}.{property.Name}: {element}");
            var required = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
            var optional = nullability.Create(property).WriteState == NullabilityState.Nullable;
            // Absence code of a lesson: "no code" is itself a value of the list.
            var value = property.PropertyType == typeof(Inburgering.Contracts.School.V2.Verzuim);
            Assert.True(required != optional || value, $"{property.DeclaringType}.{property.Name} is verplicht en optioneel, of geen van beide.");
        }
    }

    [Fact]
    public void Een_bericht_gebruikt_alleen_waarden_van_zijn_eigen_versie_of_gedeelde_begrippen()
    {
        foreach (var property in Bodies.Where(t => !t.IsEnum).SelectMany(t => t.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            type = type.IsGenericType ? type.GetGenericArguments()[^1] : type;
            if (type.Assembly != typeof(BerichtAttribute).Assembly) { continue; }
            Assert.Contains(type.Namespace, (string?[])[property.DeclaringType!.Namespace, "Inburgering.Contracts.Begrippen.V1"]);
        }
    }

    [Fact]
    public void Een_sleutel_is_een_verplicht_uniek_nummer()
    {
        var keys = Bodies.Where(t => !t.IsEnum).SelectMany(t => t.GetProperties()).Where(p => p.GetCustomAttribute<SleutelAttribute>() is not null).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, k => Assert.Equal(typeof(Guid), k.PropertyType));
    }

    [Fact]
    public void Het_contract_verwijst_alleen_naar_de_basisbibliotheek() =>
        Assert.All(typeof(BerichtAttribute).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Elke_versie_staat_in_het_wijzigingenoverzicht_van_haar_domein()
    {
        foreach (var (kenmerk, clr) in Berichtcatalogus.Alle)
        {
            var domain = Namespace().Match(clr.Namespace!).Groups["domein"].Value;
            var changelog = Repository.Read("contracts", domain, "CHANGELOG.md") ?? "";
            Assert.Contains(changelog.Split('\n'), line => line.StartsWith($"- {Schemas.RoutingKey(kenmerk.Type)} {kenmerk.Versie}:", StringComparison.Ordinal));
        }
    }

    // standards.md, NL GOV profile for CloudEvents: reverse DNS with exactly one version number.
    [GeneratedRegex(@"^nl(\.[a-z0-9-]+)+\.v[1-9]\d*$")]
    private static partial Regex NlGovType();

    [GeneratedRegex(@"^Inburgering\.Contracts\.(?<domein>Begrippen|Coa|Gemeente|Keten|Duo|Vwn|School|Participatie|Werk|Cmd)\.V(?<versie>[1-9]\d*)$")]
    private static partial Regex Namespace();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Kebab();
}
