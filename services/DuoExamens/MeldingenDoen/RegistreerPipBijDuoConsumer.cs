using System.Text.Json;
using Inburgering.Contracts.Cmd.V1;

namespace DuoExamens.MeldingenDoen;

/// <summary>The municipality set or withdrew a PIP: put ready for DUO in the transaction of the receipt. DUO itself is called by the work list.</summary>
internal sealed class RegistreerPipBijDuoConsumer(Meldingboek meldingen) : IConsume<RegistreerPipBijDuo>
{
    public Task Consume(Received<RegistreerPipBijDuo> message, CancellationToken ct) => meldingen.ZetKlaar(
        message.Envelope, message.Data.Intrekken == true ? Meldingsoort.PipIntrekken : Meldingsoort.Pip,
        message.Data.Bsn, message.Data.PipId, JsonSerializer.Serialize(message.Data, BerichtJson.Opties), ct);
}
