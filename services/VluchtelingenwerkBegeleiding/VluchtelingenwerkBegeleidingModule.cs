using Huisstijl;
using Inburgering.Contracts.Cmd.V1;
using Inburgering.Contracts.Coa.V1;
using Inburgering.Contracts.Gemeente.V1;
using Inburgering.Contracts.Keten.V1;
using VluchtelingenwerkBegeleiding.BegeleidingMelden;
using VluchtelingenwerkBegeleiding.BerichtenVolgen;
using VluchtelingenwerkBegeleiding.CalamiteitenVolgen;
using VluchtelingenwerkBegeleiding.ContactVastleggen;
using VluchtelingenwerkBegeleiding.ContactkaartBijhouden;
using VluchtelingenwerkBegeleiding.CorrectiesVolgen;
using VluchtelingenwerkBegeleiding.IdentiteitVolgen;
using VluchtelingenwerkBegeleiding.MatchesBehandelen;
using VluchtelingenwerkBegeleiding.Overdragen;
using VluchtelingenwerkBegeleiding.PvtRegistreren;
using VluchtelingenwerkBegeleiding.ToegangVolgen;
using VluchtelingenwerkBegeleiding.VerwerkingsfoutenVolgen;
using VluchtelingenwerkBegeleiding.VestigingVolgen;

namespace VluchtelingenwerkBegeleiding;

/// <summary>Table of contents of the service: new matches for VluchtelingenWerk, and what it reports back.</summary>
public sealed class VluchtelingenwerkBegeleidingModule
{
    private VluchtelingenwerkBegeleidingModule() { }

    public static ServiceModule Instance { get; } = new(
        Diensten.VluchtelingenwerkBegeleiding,
        host =>
        {
            host.AddStore<VluchtelingenwerkDbContext, VluchtelingenwerkSqlServerDbContext>(Diensten.VluchtelingenwerkBegeleiding);
            host.AddBerichten(Berichtsoorten.Dienst);
            host.AddPaginas(typeof(VluchtelingenwerkBegeleidingModule).Assembly, new Menupunt("Nieuwe matches", "/matches", "vwn"), new Menupunt("Mijn begeleidingen", "/begeleidingen", "vwn"));
        },
        bus =>
        {
            bus.Consume<OverdrachtAangeboden, OverdrachtAangebodenConsumer>();
            bus.Consume<MeldAanVoorMaatschappelijkeBegeleiding, MeldAanVoorMaatschappelijkeBegeleidingConsumer>();
            bus.Consume<VerhuisdatumBekend, VerhuisdatumBekendConsumer>();
            bus.Consume<StatushouderGevestigd, StatushouderGevestigdConsumer>();
            bus.Consume<IdentiteitSamengevoegd, IdentiteitSamengevoegdConsumer>();
            bus.Consume<IdentiteitBevestigd, IdentiteitBevestigdConsumer>();
            bus.Consume<BegeleiderToegewezen, BegeleiderToegewezenConsumer>();
            bus.Consume<CalamiteitGemeld, CalamiteitGemeldConsumer>();
            bus.Consume<ToegangBeeindigd, ToegangBeeindigdConsumer>();
            bus.Consume<BeeindigToegang, BeeindigToegangConsumer>();
            bus.Consume<CorrectieGepubliceerd, CorrectieGepubliceerdConsumer>();
            bus.Consume<VerwerkingsfoutGemeld, VerwerkingsfoutGemeldConsumer>();
            bus.Consume<OverdrachtGeaccepteerd, OverdrachtGeaccepteerdConsumer>();
            bus.Consume<OverdrachtTeruggelegd, OverdrachtTeruggelegdConsumer>();
        },
        app =>
        {
            RaadpleegMatches.Map(app);
            AccepteerMatch.Map(app);
            LegMatchTerug.Map(app);
            VraagAanvulling.Map(app);
            MeldBegeleiding.Map(app);
            LegContactVast.Map(app);
            RegistreerPvt.Map(app);
            RaadpleegBegeleiders.Map(app);
            RaadpleegCalamiteiten.Map(app);
            BiedOverdrachtAan.Map(app);
            TrekOverdrachtIn.Map(app);
            RaadpleegOverdrachten.Map(app);
            RaadpleegVerwerkingsfouten.Map<VluchtelingenwerkDbContext>(app, "vwn", "usd", "beheerder");
            RaadpleegBerichten.Map(app, Berichtsoorten.Dienst);
            BeheerAbonnementen.Map(app, Berichtsoorten.Dienst);
        })
    {
        MapPages = app =>
        {
            app.MapRazorPages();
            Abonnementendienst.MapBeheer(app, Berichtsoorten.Dienst);
        },
        Description = "VluchtelingenWerk krijgt nieuwe matches, neemt ze aan of legt ze terug, en meldt begeleiding, contacten en PVT.",
    };
}
