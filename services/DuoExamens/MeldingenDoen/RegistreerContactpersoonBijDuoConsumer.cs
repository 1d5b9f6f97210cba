using System.Text.Json;
using Inburgering.Contracts.Cmd.V1;

namespace DuoExamens.MeldingenDoen;

/// <summary>The municipality says who can be asked about this person, or who cannot any more.</summary>
internal sealed class RegistreerContactpersoonBijDuoConsumer(Meldingboek meldingen) : IConsume<RegistreerContactpersoonBijDuo>
{
    public Task Consume(Received<RegistreerContactpersoonBijDuo> message, CancellationToken ct) => meldingen.ZetKlaar(
        message.Envelope, message.Data.Vervalt == true ? Meldingsoort.ContactpersoonIntrekken : Meldingsoort.Contactpersoon,
        message.Data.Bsn, null, JsonSerializer.Serialize(message.Data, BerichtJson.Opties), ct);
}
