using System.Globalization;
using System.Text.Json;
using Inburgering.Contracts.Begrippen.V1;
using Inburgering.Contracts.Cmd.V1;
using VluchtelingenwerkBegeleiding.BerichtenVolgen;

namespace VluchtelingenwerkBegeleiding.MatchesBehandelen;

/// <summary>The municipality registers a person for maatschappelijke begeleiding: the person's details of the same handover T2.</summary>
internal sealed class MeldAanVoorMaatschappelijkeBegeleidingConsumer(VluchtelingenwerkDbContext db, Vault vault) : IConsume<MeldAanVoorMaatschappelijkeBegeleiding>
{
    public async Task Consume(Received<MeldAanVoorMaatschappelijkeBegeleiding> message, CancellationToken ct)
    {
        var (envelope, aanmelding) = (message.Envelope, message.Data);
        if (envelope.Subject is not { } subject) { throw new RefusedException("SCHEMAFOUT", "Het bericht zegt niet over wie het gaat: attribuut subject ontbreekt."); }

        var match = await db.Matches.FindAsync([aanmelding.OverdrachtId], ct);
        if (match is null)
        {
            match = new Match { OverdrachtId = aanmelding.OverdrachtId, InburgeraarId = await db.Sleutel(subject, ct), Gegevens = vault.Encrypt(JsonSerializer.Serialize(Matchgegevens.Leeg, BerichtJson.Opties)), AangebodenOp = envelope.Time };
            db.Add(match);
        }
        var gegevens = Matchinhoud.Lees(vault, match);
        gegevens = gegevens.Met(ToegestaneGegevens.Filter([.. Persoon(aanmelding), .. aanmelding.Velden], envelope.Time)) with { VanContact = gegevens.VanContact ?? aanmelding.Contact };
        match.Gegevens = vault.Encrypt(JsonSerializer.Serialize(gegevens, BerichtJson.Opties));
        match.Aanmeldbericht ??= envelope.Id;
        match.VanOin ??= envelope.Oin;
        match.GewensteStart ??= aanmelding.GewensteStart;
        if (match.AangebodenOp > envelope.Time) { match.AangebodenOp = envelope.Time; }
        db.Meld(match.Oin, Berichtsoorten.MatchAangevuld, match.InburgeraarId, $"matches/{match.OverdrachtId}"); // before the offer there is nobody to tell
    }

    private static IEnumerable<Overdrachtsveld> Persoon(MeldAanVoorMaatschappelijkeBegeleiding m)
    {
        yield return new() { Naam = "naam", Waarde = m.Naam };
        yield return new() { Naam = "geboortedatum", Waarde = m.Geboortedatum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        yield return new() { Naam = "moedertaal", Waarde = m.Moedertaal };
        yield return new() { Naam = "tolkNodig", Waarde = m.TolkNodig ? "ja" : "nee" };
        if (m.Telefoon is { } telefoon) { yield return new() { Naam = "telefoon", Waarde = telefoon }; }
        if (m.Email is { } email) { yield return new() { Naam = "email", Waarde = email }; }
    }
}
