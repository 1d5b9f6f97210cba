using Inburgering.Contracts.Gemeente.V1;

namespace DuoExamens.Personen;

/// <summary>The regie confirmed whose key it is. An earlier key, when there was one, goes with it.</summary>
internal sealed class IdentiteitBevestigdConsumer(Personenregister personen) : IConsume<IdentiteitBevestigd>
{
    public async Task Consume(Received<IdentiteitBevestigd> message, CancellationToken ct)
    {
        if (message.Data.OudeSleutel is { } oud) { await personen.Hernoem(oud, message.Data.NieuweSleutel, ct); }
    }
}
