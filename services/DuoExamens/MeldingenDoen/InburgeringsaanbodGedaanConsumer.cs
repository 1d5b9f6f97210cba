using System.Text.Json;
using DuoExamens.Personen;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Gemeente.V1;

namespace DuoExamens.MeldingenDoen;

/// <summary>
/// The municipality offered a course: DUO keeps the current offer per school. The message carries no BSN; it is the one this
/// service knows by the chain key. A C05 with the same offer is the same report.
/// </summary>
internal sealed class InburgeringsaanbodGedaanConsumer(Meldingboek meldingen, Personenregister personen) : IConsume<InburgeringsaanbodGedaan>
{
    public async Task Consume(Received<InburgeringsaanbodGedaan> message, CancellationToken ct)
    {
        var aanbod = message.Data;
        if (message.Envelope.Subject is not { } sleutel) { throw new RefusedException("SCHEMAFOUT", "Het bericht noemt geen ketensleutel."); }
        var bsn = await personen.Bsn(sleutel, ct) ?? throw new NotYetException("Het BSN van deze persoon is hier nog niet bekend; zonder BSN is er bij DUO niets te registreren.");
        var opdracht = new RegistreerResultaatBijDuo
        {
            Soort = Resultaatsoort.Inburgeringsaanbod,
            Bsn = bsn,
            Inburgeringsaanbod = new AanbodBijDuo
            {
                Instellingsnummer = aanbod.Instellingsnummer,
                Datum = aanbod.Datum,
                VerwachteStart = aanbod.VerwachteStart,
                VerwachteEind = aanbod.VerwachteEind,
                Alfabetisering = aanbod.Alfabetisering,
            },
        };
        await meldingen.ZetKlaar(message.Envelope, Meldingsoort.Inburgeringsaanbod, bsn, null, JsonSerializer.Serialize(opdracht, BerichtJson.Opties), ct);
    }
}
