using Inburgering.Contracts.Gemeente.V1;

namespace DuoExamens.Personen;

/// <summary>The regie found that a key made here belongs to someone it knows already: later facts use the key that stays.</summary>
internal sealed class IdentiteitSamengevoegdConsumer(Personenregister personen) : IConsume<IdentiteitSamengevoegd>
{
    public Task Consume(Received<IdentiteitSamengevoegd> message, CancellationToken ct) =>
        personen.Hernoem(message.Data.OudeSleutel, message.Data.NieuweSleutel, ct);
}
