using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Inburgering.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Messaging.Tests;

public class DeliveryTests
{
    [Fact]
    public async Task What_is_saved_arrives_once_and_leaves_the_outbox_empty()
    {
        await using var chain = await TwoServices.Start();
        await chain.Publish(times: 1200);
        await Eventually.Is(1200, chain.Effects);
        await Eventually.Is(0, () => chain.Ask<SenderDb, int>(db => db.Outbox.CountAsync()));
        Assert.Equal(1200, await chain.Ask<SenderDb, long>(db => db.SentCounts.SumAsync(x => x.Count)));
    }

    /// <summary>Numbers are given before commits become visible. Whatever the relay is doing with the later number, it does not go past the earlier one.</summary>
    [Fact]
    public async Task A_number_that_was_given_earlier_and_committed_later_is_not_passed_by()
    {
        await using var chain = await TwoServices.Start();
        for (var i = 1; i <= 20; i++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            await Commit(10 * i);
            await Commit((10 * i) - 5);
            await Eventually.Is(2 * i, chain.Effects);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), "It was found by the net under a missed wake, not at once.");
        }

        Task<int> Commit(long seq) => chain.Ask<SenderDb, int>(db =>
        {
            var message = new OutboxMessage
            {
                Seq = seq, MessageId = Guid.CreateVersion7(), Type = Catalogue.Of(TwoServices.Contact().GetType()).Type, Subject = Guid.CreateVersion7(), CorrelationId = Guid.CreateVersion7(),
                Data = JsonSerializer.SerializeToUtf8Bytes(TwoServices.Contact(), BerichtJson.Opties),
            };
            db.Add(message);
            db.Outgoing.Add(message);
            return db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Metrics_show_how_many_messages_wait_and_for_how_long()
    {
        using var open = new ManualResetEventSlim();
        await using var chain = await TwoServices.Start(fail: _ =>
        {
            open.Wait(TimeSpan.FromSeconds(30));
            return null;
        });
        await chain.Publish();
        await Eventually.Is(1, () => Task.FromResult(Gauge("outbox.waiting")));
        await chain.Publish(times: 2);
        open.Set();
        await Eventually.Is(3, chain.Effects);
        await Eventually.Is(0, () => Task.FromResult(Gauge("outbox.waiting")));
        Assert.Equal(0, Gauge("outbox.oldest_age"));
    }

    /// <summary>What a collector of metrics reads for the sending service.</summary>
    private static double Gauge(string name)
    {
        var value = double.NaN;
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Name == name) { l.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((_, v, tags, _) => Read(v, tags));
        listener.SetMeasurementEventCallback<double>((_, v, tags, _) => Read(v, tags));
        listener.Start();
        listener.RecordObservableInstruments();
        return value;

        void Read(double v, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Equals(tags[0].Value, Diensten.UsdRegie)) { value = v; }
        }
    }

    [Fact]
    public async Task The_same_message_again_is_a_duplicate_and_changes_nothing()
    {
        await using var chain = await TwoServices.Start();
        var id = await chain.Publish();
        await chain.Publish(messageId: id);
        await Eventually.Is(0, () => chain.Ask<SenderDb, int>(db => db.Outbox.CountAsync()));
        Assert.Equal(1, await chain.Effects());
    }

    [Fact]
    public async Task A_message_that_fails_takes_no_other_along_and_is_tried_again_by_the_schedule()
    {
        var (bad, mended) = (Guid.CreateVersion7(), false);
        await using var chain = await TwoServices.Start(fail: id => id == bad && !mended ? new InvalidOperationException("boom") : null);
        await chain.Publish(messageId: bad, times: 50);
        await Eventually.Is(49, chain.Effects);
        await Eventually.Is(1, () => chain.Ask<ReceiverDb, int>(db => db.Quarantine.CountAsync(x => x.State == QuarantinedMessage.Waiting)));
        mended = true;
        await Eventually.Is(50, chain.Effects);
        Assert.Equal(QuarantinedMessage.Done, await chain.Ask<ReceiverDb, string>(db => db.Quarantine.Select(x => x.State).SingleAsync()));
    }

    [Fact]
    public async Task A_refused_message_goes_to_quarantine_at_once_with_its_reason()
    {
        await using var chain = await TwoServices.Start(fail: _ => new RefusedException("ELFPROEF", "Het nummer klopt niet."));
        await chain.Publish();
        await Eventually.Is(1, () => chain.Ask<ReceiverDb, int>(db => db.Quarantine.CountAsync(x => x.State == QuarantinedMessage.InQuarantine && x.Reason == "ELFPROEF")));
        Assert.Equal(0, await chain.Effects());
        await Eventually.Is(0, () => chain.Ask<SenderDb, int>(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public async Task A_message_that_waits_for_another_fact_is_offered_again_when_the_person_becomes_known()
    {
        var (person, early, known) = (Guid.CreateVersion7(), Guid.CreateVersion7(), false);
        await using var chain = await TwoServices.Start(fail: id => id == early && !known ? new NotYetException("Persoon nog onbekend.") : null);
        await chain.Publish(person, early);
        await Eventually.Is(1, () => chain.Ask<ReceiverDb, int>(db => db.Quarantine.CountAsync(x => x.State == QuarantinedMessage.Waiting)));
        known = true;
        await chain.Publish(person);
        await Eventually.Is(2, chain.Effects);
    }

    [Theory]
    [InlineData("not json at all", "ONLEESBAAR")]
    [InlineData("""{"specversion":"1.0"}""", "SCHEMAFOUT")]
    [InlineData("""{"specversion":"1.0","id":"0190a0a0-0000-7000-8000-000000000001","source":"urn:nld:oin:00000099000001002000:systeem:test","type":"nl.inburgering.gemeente.eerste-contact-gelegd.v9","time":"2024-01-01T00:00:00Z","data":{}}""", "ONBEKENDE_CONTRACTVERSIE")]
    [InlineData("""{"specversion":"1.0","id":"0190a0a0-0000-7000-8000-000000000002","source":"urn:nld:oin:00000099000001002000:systeem:test","type":"nl.inburgering.gemeente.nooit-van-gehoord.v1","time":"2024-01-01T00:00:00Z","data":{}}""", "ONBEKEND_BERICHTTYPE")]
    [InlineData("""{"specversion":"1.0","id":"0190a0a0-0000-7000-8000-000000000003","source":"urn:nld:oin:00000099000001002000:systeem:test","type":"nl.inburgering.gemeente.eerste-contact-gelegd.v1","time":"2024-01-01T00:00:00Z","data":{"datum":"5/6/2024"}}""", "SCHEMAFOUT")]
    public async Task What_cannot_be_read_is_set_aside_with_its_class_and_never_loops(string body, string reason)
    {
        await using var chain = await TwoServices.Start();
        await chain.Offer(Encoding.UTF8.GetBytes(body));
        Assert.Equal(reason, await chain.Ask<ReceiverDb, string>(db => db.Quarantine.Select(x => x.Reason).SingleAsync()));
        Assert.Equal(1, await chain.Ask<ReceiverDb, int>(db => db.QuarantineAttempts.CountAsync()));
    }

    [Fact]
    public async Task Events_that_came_in_one_message_are_settled_each_by_itself()
    {
        var refused = Guid.CreateVersion7();
        await using var chain = await TwoServices.Start(fail: id => id == refused ? new RefusedException("ELFPROEF", "Het nummer klopt niet.") : null);
        byte[] batch = [.. "["u8, .. Event(Guid.CreateVersion7()), .. ", 7,"u8, .. Event(refused), .. ", {\"specversion\":\"1.0\"},\n"u8, .. Event(Guid.CreateVersion7()), .. "]"u8];
        await chain.Offer(batch);
        Assert.Equal(2, await chain.Effects());
        Assert.Equal(["ELFPROEF", "ONLEESBAAR", "SCHEMAFOUT"], await chain.Ask<ReceiverDb, List<string>>(db => db.Quarantine.Select(x => x.Reason).OrderBy(x => x).ToListAsync()));

        await chain.Offer(batch);
        Assert.Equal(2, await chain.Effects());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{\"a\":1},")]
    [InlineData("[{\"a\":1}] and more")]
    public async Task A_list_that_is_no_list_of_events_is_set_aside_whole(string body)
    {
        await using var chain = await TwoServices.Start();
        await chain.Offer(Encoding.UTF8.GetBytes(body));
        Assert.Equal("ONLEESBAAR", await chain.Ask<ReceiverDb, string>(db => db.Quarantine.Select(x => x.Reason).SingleAsync()));
    }

    [Fact]
    public async Task An_event_that_cannot_be_sent_holds_nobody_else_up()
    {
        await using var chain = await TwoServices.Start();
        var person = Guid.CreateVersion7();
        await chain.Ask<SenderDb, int>(db =>
        {
            db.Append(new OutboxMessage { MessageId = Guid.CreateVersion7(), Type = "nl.inburgering.gemeente.eerste-contact-gelegd.v1", Subject = person, CorrelationId = person, Data = new byte[40], Encrypted = true });
            db.Publish(TwoServices.Contact(), new About(person)); // waits for it
            for (var i = 0; i < 60; i++) { db.Publish(TwoServices.Contact(), new About(Guid.CreateVersion7())); }
            return db.SaveChangesAsync();
        });
        await Eventually.Is(60, chain.Effects);
        await Eventually.Is(2, () => chain.Ask<SenderDb, int>(db => db.Outbox.CountAsync()));
    }

    private static byte[] Event(Guid id) => CloudEvents.Write(
        [(new OutboxMessage { MessageId = id, Type = "nl.inburgering.gemeente.eerste-contact-gelegd.v1", Subject = Guid.CreateVersion7(), CorrelationId = id, Data = [] }, JsonSerializer.SerializeToUtf8Bytes(TwoServices.Contact(), BerichtJson.Opties))],
        _ => "urn:nld:oin:00000099000001002000:systeem:test");

    [Fact]
    public async Task What_was_saved_before_a_stop_is_delivered_after_the_restart()
    {
        var folder = TwoServices.NewFolder();
        var block = true;
        await using (var first = await TwoServices.Start(folder, fail: _ => block ? new NotYetException("Wacht.") : null)) { await first.Publish(times: 10); }
        block = false;
        await using var second = await TwoServices.Start(folder);
        await second.Publish();
        await Eventually.Is(0, () => second.Ask<SenderDb, int>(db => db.Outbox.CountAsync()));
        await Eventually.Is(11, async () => await second.Effects() + await second.Ask<ReceiverDb, int>(db => db.Quarantine.CountAsync(x => x.State == QuarantinedMessage.Waiting)));
    }
}
