using System.Text.Json;
using Inburgering.Contracts.Cmd.V1;

namespace DuoExamens.MeldingenDoen;

/// <summary>The municipality reports an offer, a result or hours.</summary>
internal sealed class RegistreerResultaatBijDuoConsumer(Meldingboek meldingen) : IConsume<RegistreerResultaatBijDuo>
{
    public Task Consume(Received<RegistreerResultaatBijDuo> message, CancellationToken ct)
    {
        var opdracht = message.Data;
        var soort = opdracht switch
        {
            { Soort: Resultaatsoort.Inburgeringsaanbod, Inburgeringsaanbod: not null } => Meldingsoort.Inburgeringsaanbod,
            { Soort: Resultaatsoort.Map, Map: not null } => Meldingsoort.Map,
            { Soort: Resultaatsoort.Pvt, Pvt: not null } => Meldingsoort.Pvt,
            { Soort: Resultaatsoort.Zroute, Zroute: not null } => Meldingsoort.Zroute,
            { Soort: Resultaatsoort.GevolgdeUren, GevolgdeUren: not null } => Meldingsoort.GevolgdeUren,
            _ => throw new RefusedException("SCHEMAFOUT", "Het deel dat bij soort hoort is niet gevuld."),
        };
        return meldingen.ZetKlaar(message.Envelope, soort, opdracht.Bsn, null, JsonSerializer.Serialize(opdracht, BerichtJson.Opties), ct);
    }
}
