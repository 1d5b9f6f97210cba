using System.Text.Json.Serialization;
using Inburgering.Contracts.Cmd.V1;

namespace UsdRegie.Dossiers;

/// <summary>Hoe het met een verzoek staat.</summary>
[JsonConverter(typeof(CodeConverter<Verzoekstatus>))]
internal enum Verzoekstatus
{
    /// <summary>Nog geen antwoord.</summary>
    [JsonStringEnumMemberName("OPEN")] Open,

    /// <summary>De uiterste dag is voorbij zonder antwoord.</summary>
    [JsonStringEnumMemberName("TE_LAAT")] TeLaat,

    /// <summary>Wat gevraagd is, is gedaan.</summary>
    [JsonStringEnumMemberName("BEANTWOORD")] Beantwoord,
}

/// <summary>
/// Iets wat gevraagd is (C01, C06 tot en met C09): wat, van wie, sinds wanneer, en of het er is. Uiterlijk is de laatste dag die de vrager
/// noemde, BeantwoordOp de dag waarop het antwoord hier bekend was; Toelichting is wat de vrager erbij zei.
/// </summary>
internal sealed record Verzoek(Guid VerzoekId, string Code, string Soort, string Aan, DateOnly GevraagdOp, DateOnly? Uiterlijk, Verzoekstatus Status, DateOnly? BeantwoordOp, string? Toelichting);

/// <summary>Welke verzoeken er liggen; het antwoord is een feit van een ander en geen aankruisvak.</summary>
internal static class Verzoeken
{
    /// <summary>Alle verzoeken van een dossier, het jongste eerst.</summary>
    public static IReadOnlyList<Verzoek> Van(Stand s) =>
    [
        .. Soort<VraagKlantprofielOp>(s, "KLANTPROFIEL", "COA", _ => null, m => m.Reden, (v, _) => Na<KlantprofielGedeeld>(s, v)),
        .. Soort<PlanVoortgangsgesprek>(s, "VOORTGANGSGESPREK", "regisseur", m => m.Uiterlijk, m => m.Aanleiding, (v, _) => s.Vastgelegd<VoortgangsgesprekGevoerd>().Where(g => g.Eigen >= v.Eigen)),
        .. Soort<VraagVoortgangsrapportageOp>(s, "VOORTGANGSRAPPORTAGE", "taalschool", _ => null, _ => null, (_, m) => s.Vastgelegd<Inburgering.Contracts.School.V1.TaalvoortgangVastgesteld>().Where(r => r.Eigen >= m.Periode.Van)),
        .. Soort<SchakelTolkIn>(s, "TOLK", "tolkvoorziening", m => m.Datum, _ => null, (v, _) => s.Vastgelegd<TolkBevestigd>().Where(b => ((TolkBevestigd)b.Feit.Inhoud).VerzoekId == v.Feit.BerichtId)),
        .. Soort<StartWerkmatching>(s, "WERKMATCHING", "werkpartner", m => m.GewensteStart, _ => null, (v, _) => Na<WerktrajectGestart>(s, v)),
    ];

    private static IEnumerable<Vastlegging> Na<T>(Stand s, Vastlegging vraag) => s.Vastgelegd<T>().Where(a => a.Feit.OntvangenOp >= vraag.Feit.OntvangenOp);

    private static IEnumerable<Verzoek> Soort<T>(Stand s, string soort, string aan, Func<T, DateOnly?> uiterlijk, Func<T, string?> toelichting, Func<Vastlegging, T, IEnumerable<Vastlegging>> antwoorden)
        where T : class =>
        s.Vastgelegd<T>().Reverse().Select(v =>
        {
            var m = (T)v.Feit.Inhoud;
            var beantwoord = antwoorden(v, m).Select(a => (DateOnly?)a.Ontvangen).Min();
            var status = beantwoord is not null ? Verzoekstatus.Beantwoord : uiterlijk(m) < s.Dag ? Verzoekstatus.TeLaat : Verzoekstatus.Open;
            return new Verzoek(v.Feit.BerichtId, Feitsoort.Catalogusnummer(m), soort, aan, v.Eigen, uiterlijk(m), status, beantwoord, toelichting(m));
        });
}
