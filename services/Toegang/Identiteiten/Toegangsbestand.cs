using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Toegang.Identiteiten;

/// <summary>A system that signs in with its own secret.</summary>
internal sealed record Client(string ClientId, string ClientSecret, string Oin, string Rol, string? Gemeentecode);

/// <summary>A person of the demonstration. <see cref="Naam"/> is what is typed at the login page.</summary>
internal sealed record Gebruiker(string Naam, string Wachtwoord, string Rol, string? Gemeentecode, string Oin, string Weergavenaam);

/// <summary>
/// <c>toegang.json</c> in the data folder: who can get a token here, with secrets made at first start. The file is for the
/// owner of the folder, who copies a secret from it; nothing in this repository knows one.
/// </summary>
internal sealed record Toegangsbestand(string TokenEndpoint, IReadOnlyList<Client> Clients, IReadOnlyList<Gebruiker> Gebruikers)
{
    public const string Naam = "toegang.json";

    private const string Coa = "00000099000001001000", Duo = "00000099000001002000", Vwn = "00000099000001003000",
        TaalschoolA = "00000099000001004000", TaalschoolB = "00000099000001005000", Wsp = "00000099000001006000", Versa = "00000099000001007000", Tolk = "00000099000001008000",
        GooiseMeren = "00000099001942000000", Hilversum = "00000099000402000000";

    private static readonly JsonTypeInfo<Toegangsbestand> Json =
        new ToegangsbestandJson(new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Toegangsbestand;

    /// <summary>Reads the file, makes it when there is none, and brings it up to date with this version and address. Secrets stay as they are.</summary>
    public static Toegangsbestand Open(IConfiguration configuration)
    {
        var text = SecretFile.ReadOrCreate(configuration, Naam, () => JsonSerializer.Serialize(Maak(configuration, null), Json));
        var bestand = Maak(configuration, JsonSerializer.Deserialize(text, Json));
        var current = JsonSerializer.Serialize(bestand, Json);
        if (current != text) { SecretFile.Replace(configuration, Naam, current); }
        return bestand;
    }

    /// <summary>The user with this name and password; null when either is wrong.</summary>
    public Gebruiker? Herken(string? naam, string? wachtwoord)
    {
        var gebruiker = Gebruikers.SingleOrDefault(g => string.Equals(g.Naam, naam?.Trim(), StringComparison.OrdinalIgnoreCase));
        var gelijk = CryptographicOperations.FixedTimeEquals(Afdruk(gebruiker?.Wachtwoord), Afdruk(wachtwoord));
        return gelijk && gebruiker is not null ? gebruiker : null;

        static byte[] Afdruk(string? value) => SHA256.HashData(Encoding.UTF8.GetBytes(value ?? ""));
    }

    private static Toegangsbestand Maak(IConfiguration configuration, Toegangsbestand? vorige)
    {
        return new($"{Access.Issuer(configuration)}/token",
        [
            Systeem("coa", Coa, "coa"),
            Systeem("duo", Duo, "duo"),
            Systeem("vwn", Vwn, "vwn"),
            Systeem("taalschool-a", TaalschoolA, "taalschool"),
            Systeem("taalschool-b", TaalschoolB, "taalschool"),
            Systeem("wsp", Wsp, "participatie"),
            Systeem("versa", Versa, "participatie"),
            Systeem("tolk", Tolk, "tolk"),
            Systeem("usd", GooiseMeren, "usd", "1942"),
            Systeem("regisseur-gm", GooiseMeren, "regisseur", "1942"),
            Systeem("regisseur-hilversum", Hilversum, "regisseur", "0402"),
            Systeem("teamleider-gm", GooiseMeren, "teamleider", "1942"),
            Systeem("beheer", GooiseMeren, "beheerder", "1942"),
            Systeem("beleid", GooiseMeren, "beleid", "1942"),
        ],
        [
            Persoon("anna", "Anna de Wit", GooiseMeren, "regisseur", "1942"),
            Persoon("bram", "Bram Visser", GooiseMeren, "regisseur", "1942"),
            Persoon("carla", "Carla Mulder", GooiseMeren, "teamleider", "1942"),
            Persoon("dirk", "Dirk Smit", GooiseMeren, "beheerder", "1942"),
            Persoon("esra", "Esra Kaya", TaalschoolA, "taalschool"),
            Persoon("fleur", "Fleur Bakker", Vwn, "vwn"),
            Persoon("hind", "Hind Vermeer", Coa, "coa"),
            Persoon("gijs", "Gijs Dekker", GooiseMeren, "beleid", "1942"),
            Persoon("hanna", "Hanna Prins", Versa, "participatie"),
            Persoon("ivo", "Ivo Meijer", Wsp, "participatie"),
        ]);

        Client Systeem(string id, string oin, string rol, string? gemeentecode = null) =>
            new(id, vorige?.Clients.FirstOrDefault(c => c.ClientId == id)?.ClientSecret ?? Geheim(32), oin, rol, gemeentecode);

        Gebruiker Persoon(string naam, string weergavenaam, string oin, string rol, string? gemeentecode = null) =>
            new(naam, vorige?.Gebruikers.FirstOrDefault(g => g.Naam == naam)?.Wachtwoord ?? Geheim(12), rol, gemeentecode, oin, weergavenaam);
    }

    private static string Geheim(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}

/// <summary>How the file is read and written, made by the build: to find it out by reflection is a twentieth of a start.</summary>
[JsonSerializable(typeof(Toegangsbestand))]
internal sealed partial class ToegangsbestandJson : JsonSerializerContext;
