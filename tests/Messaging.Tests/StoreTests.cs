using System.Text.Json;
using Inburgering.Contracts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Messaging.Tests;

public class StoreTests
{
    [Fact]
    public async Task A_row_written_by_the_prepared_command_equals_one_written_by_SaveChanges()
    {
        await using var chain = await TwoServices.Start();
        var at = new DateTimeOffset(2024, 3, 5, 12, 30, 0, TimeSpan.FromHours(1));
        var (together, alone) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await chain.Ask<ReceiverDb, int>(async db =>
        {
            db.Append(Received(alone, at));
            return await db.SaveChangesAsync(); // no transaction of ours: EF writes it
        });
        await chain.Ask<ReceiverDb, int>(async db =>
        {
            await using var transaction = await db.Begin();
            db.Append(Received(together, at));
            Assert.Equal(1, await db.SaveChangesAsync());
            Assert.Empty(db.ChangeTracker.Entries());
            await transaction.CommitAsync();
            return 0;
        });
        var rows = await chain.Ask<ReceiverDb, List<string>>(async db => await db.Database.SqlQueryRaw<string>(
            "SELECT typeof(MessageId) || length(MessageId) || typeof(Queue) || Queue || typeof(Source) || Source || typeof(ReceivedAt) || ReceivedAt AS Value FROM Inbox").ToListAsync());
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows[0], rows[1]);
        Assert.Equal(at, await chain.Ask<ReceiverDb, DateTimeOffset>(db => db.Inbox.Where(x => x.MessageId == together).Select(x => x.ReceivedAt).SingleAsync()));
    }

    [Fact]
    public async Task Every_type_of_column_is_written_as_SaveChanges_writes_it()
    {
        await using var chain = await TwoServices.Start();
        (string Tekst, decimal Uren, double Deel, byte[] Bytes, DateTimeOffset? Moment)[] values =
        [
            ("", 0m, 0, [], null), ("Ünï 'quotes' \u0000 and 👋", 3.00m, -0.1, [0, 1, 255], new(2024, 3, 31, 2, 30, 0, TimeSpan.FromHours(1))), (new string('é', 5000), 1234567890123456789.0123456789m, 1e300, new byte[9000], DateTimeOffset.MaxValue),
        ];
        for (var i = 0; i < values.Length; i++)
        {
            Soorten Row(int number) => new()
            {
                Nummer = number, Sleutel = Guid.Parse("abcdef00-0000-7000-8000-00000000000a"), Tekst = values[i].Tekst, Aantal = -7, Klaar = i == 1, Deel = values[i].Deel, Uren = values[i].Uren, Dag = new(2024, 2, 29),
                Moment = values[i].Moment, Weekdag = DayOfWeek.Friday, Bytes = values[i].Bytes,
            };
            await chain.Ask<ReceiverDb, int>(async db =>
            {
                db.Append(Row(2 * i)); // no transaction of ours: EF writes it
                await db.SaveChangesAsync();
                await using var transaction = await db.Begin();
                db.Append(Row((2 * i) + 1));
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return 0;
            });
        }
        var columns = await chain.Ask<ReceiverDb, List<string>>(db => db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_table_info('Soorten') WHERE name <> 'Nummer'").ToListAsync());
        Assert.Equal(11, columns.Count);
#pragma warning disable EF1002 // names of columns, from the store itself
        var rows = await chain.Ask<ReceiverDb, List<string>>(db => db.Database.SqlQueryRaw<string>($"SELECT {string.Join(" || ' ' || ", columns.Select(c => $"typeof({c}) || hex({c})"))} AS Value FROM Soorten ORDER BY Nummer").ToListAsync());
#pragma warning restore EF1002
        Assert.Equal(2 * values.Length, rows.Count);
        for (var i = 0; i < rows.Count; i += 2) { Assert.Equal(rows[i], rows[i + 1]); }
    }

    private static readonly Prepared<ReceiverDb, (List<Guid> Sleutels, DateOnly Tot), Soorten> Rijen = new((db, ask) => db.Soorten.AsNoTracking().Where(x => EF.Parameter(ask.Sleutels).Contains(x.Sleutel) && x.Dag <= ask.Tot).OrderBy(x => x.Nummer));

    private static readonly Prepared<ReceiverDb, (List<DateTimeOffset> Momenten, DateTimeOffset Tot), Guid?> Waarden = new((db, ask) =>
        db.Soorten.Where(x => EF.Parameter(ask.Momenten).Contains(x.Moment!.Value) && x.Moment <= ask.Tot).Select(x => (Guid?)x.Sleutel).Concat(db.Contacten.Select(x => (Guid?)null)));

    private static readonly Prepared<ReceiverDb, List<string>, Deel> Delen = new((db, teksten) => db.Soorten.Where(x => EF.Parameter(teksten).Contains(x.Tekst)).OrderBy(x => x.Nummer).Select(x => new Deel(x.Uren, x.Leeg, x.Dag, x.Klaar, x.Aantal)));

    public sealed record Deel(decimal Uren, string? Leeg, DateOnly Dag, bool Klaar, int Aantal);

    [Fact]
    public async Task What_a_prepared_query_reads_is_what_EF_reads()
    {
        await using var chain = await TwoServices.Start();
        Guid[] keys = [Guid.Parse("abcdef00-0000-7000-8000-00000000000a"), Guid.CreateVersion7()];
        DateTimeOffset[] moments = [new(2024, 3, 31, 2, 30, 0, TimeSpan.FromHours(1)), DateTimeOffset.MaxValue];
        await chain.Ask<ReceiverDb, int>(db =>
        {
            db.Append(new Soorten { Nummer = 1, Sleutel = keys[0], Tekst = "", Dag = new(2024, 2, 29), Uren = -0.25m });
            db.Append(new Soorten { Nummer = 2, Sleutel = keys[0], Tekst = "Ünï 'quotes' + \" 👋", Leeg = "", Aantal = int.MinValue, Klaar = true, Deel = -1e300, Uren = 1234567890123456789.0123456789m, Dag = DateOnly.MaxValue, Moment = moments[0], Weekdag = DayOfWeek.Friday, Bytes = [0, 1, 255] });
            db.Append(new Soorten { Nummer = long.MaxValue, Sleutel = keys[1], Tekst = new string('é', 5000), Leeg = "b", Dag = DateOnly.MinValue, Moment = moments[1], Bytes = new byte[9000] });
            db.Append(new Contacten { Id = keys[0], Persoon = keys[1] });
            return db.SaveChangesAsync();
        });
        await Same(Rijen, ([], DateOnly.MaxValue), db => db.Soorten.Where(x => false)); // shows nothing of how a list goes in
        await Same(Rijen, ([keys[0]], DateOnly.MaxValue), db => db.Soorten.Where(x => x.Sleutel == keys[0]).OrderBy(x => x.Nummer));
        await Same(Rijen, ([.. keys], new(2024, 2, 29)), db => db.Soorten.Where(x => x.Nummer != 2).OrderBy(x => x.Nummer));
        await Same(Rijen, ([], DateOnly.MaxValue), db => db.Soorten.Where(x => false));
        await Same(Waarden, ([moments[0]], moments[0]), db => db.Soorten.Where(x => x.Nummer == 2).Select(x => (Guid?)x.Sleutel).Concat(db.Contacten.Select(x => (Guid?)null)));
        await Same(Waarden, ([.. moments], moments[1]), db => db.Soorten.Where(x => x.Nummer > 1).Select(x => (Guid?)x.Sleutel).Concat(db.Contacten.Select(x => (Guid?)null)));
        await Same(Delen, ["", "Ünï 'quotes' + \" 👋"], db => db.Soorten.Where(x => x.Nummer <= 2).OrderBy(x => x.Nummer).Select(x => new Deel(x.Uren, x.Leeg, x.Dag, x.Klaar, x.Aantal)));

        async Task Same<TAsk, TRow>(Prepared<ReceiverDb, TAsk, TRow> prepared, TAsk ask, Func<ReceiverDb, IQueryable<TRow>> query)
            where TAsk : notnull
        {
            var (expected, actual) = (await chain.Ask<ReceiverDb, List<TRow>>(db => query(db).ToListAsync()), await chain.Ask<ReceiverDb, List<TRow>>(async db =>
            {
                var rows = await prepared.Ask(db, ask, default);
                Assert.Empty(db.ChangeTracker.Entries());
                return rows;
            }));
            Assert.Equivalent(expected, actual, strict: true);
            Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
        }
    }

    [Fact]
    public async Task A_prepared_query_stops_where_it_is_told_and_leaves_nothing_under_way()
    {
        await using var chain = await TwoServices.Start();
        var key = Guid.CreateVersion7();
        await chain.Ask<ReceiverDb, int>(db =>
        {
            for (var i = 0; i < 3; i++) { db.Append(new Soorten { Nummer = i, Sleutel = key }); }
            return db.SaveChangesAsync();
        });
        await chain.Ask<ReceiverDb, int>(async db =>
        {
            Assert.Equal([0, 1], (await Rijen.Ask(db, ([key], DateOnly.MaxValue), default, most: 2)).Select(x => x.Nummer));
            Assert.Equal([0, 1, 2], (await Rijen.Ask(db, ([key], DateOnly.MaxValue), default)).Select(x => x.Nummer));
            await using var other = new SqliteConnection(db.Database.GetConnectionString());
            await other.OpenAsync();
            await using var writeBack = other.CreateCommand();
            writeBack.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            Assert.Equal(0L, await writeBack.ExecuteScalarAsync()); // 1: a reader is under way
            await using var transaction = await db.Begin();
            db.Append(new Soorten { Nummer = 3, Sleutel = key });
            await db.SaveChangesAsync();
            Assert.Equal(4, (await Rijen.Ask(db, ([key], DateOnly.MaxValue), default)).Count); // within the transaction it sees what was written there
            return 0;
        });
        Assert.Equal(3, (await chain.Ask<ReceiverDb, List<Soorten>>(db => Rijen.Ask(db, ([key], DateOnly.MaxValue), default))).Count);
    }

    [Fact]
    public async Task A_prepared_query_that_cannot_be_kept_says_so_at_the_first_question()
    {
        await using var chain = await TwoServices.Start();
        var fixedCount = new Prepared<ReceiverDb, Guid, Soorten>((db, key) => db.Soorten.AsNoTracking().Where(x => x.Sleutel == key).Take(key.Version));
        await Assert.ThrowsAsync<NotSupportedException>(() => chain.Ask<ReceiverDb, List<Soorten>>(db => fixedCount.Ask(db, Guid.CreateVersion7(), default)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_a_row_that_was_read_without_tracking_only_what_changed_is_written(bool transaction)
    {
        await using var chain = await TwoServices.Start();
        Soorten Row(string text, int number) => new()
        {
            Nummer = 1, Sleutel = Guid.Parse("abcdef00-0000-7000-8000-00000000000a"), Tekst = text, Aantal = number, Dag = new(2024, 2, 29), Uren = 1.5m, Moment = new(2024, 3, 31, 2, 30, 0, TimeSpan.FromHours(1)), Bytes = [],
        };
        await chain.Ask<ReceiverDb, int>(db =>
        {
            db.Append(Row("van een ander", 1));
            return db.SaveChangesAsync();
        });
        await chain.Ask<ReceiverDb, int>(async db =>
        {
            await using var begun = transaction ? await db.Begin() : null;
            db.Overwrite(Row("zoals ik het las", 2), Row("zoals ik het las", 1));
            Assert.Equal(1, await db.SaveChangesAsync());
            if (begun is not null) { await begun.CommitAsync(); }
            return 0;
        });
        var row = await chain.Ask<ReceiverDb, Soorten>(db => db.Set<Soorten>().AsNoTracking().SingleAsync());
        Assert.Equal(("van een ander", 2, new DateOnly(2024, 2, 29)), (row.Tekst, row.Aantal, row.Dag));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_unit_of_work_that_is_used_again_knows_nothing_of_what_was_not_saved(bool asynchronous)
    {
        await using var chain = await TwoServices.Start();
        var scope = chain.Scope();
        var first = scope.ServiceProvider.GetRequiredService<SenderDb>();
        first.Publish(TwoServices.Contact(), new About(Guid.CreateVersion7()));
        first.Add(new SentCount { Queue = "nooit", Count = 1 });
        if (asynchronous) { await scope.DisposeAsync(); }
        else { scope.Dispose(); }
        // Of the pool one after another gets a turn; the relay may have it for a second.
        await Eventually.Is(true, () => chain.Ask<SenderDb, bool>(async db =>
        {
            await db.SaveChangesAsync();
            return ReferenceEquals(db, first);
        }));
        await chain.Publish();
        await Eventually.Is(1L, () => Sent(chain));
        Assert.Equal(1, await chain.Effects());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_row_that_was_read_without_tracking_is_written_unless_another_wrote_it_since(bool transaction)
    {
        await using var chain = await TwoServices.Start();
        await chain.Offer("not json"u8.ToArray());
        await chain.Offer("nor this"u8.ToArray());
        await chain.Ask<ReceiverDb, int>(async db =>
        {
            await using var begun = transaction ? await db.Begin() : null;
            var rows = await db.Quarantine.AsNoTracking().OrderBy(x => x.Id).ToListAsync();
            db.Overwrite(rows[0]);
            db.Overwrite(rows[0]); // said twice is said once
            (rows[0].Text, rows[0].NextAttemptAt, rows[0].Version, rows[1].Text) = ("Anders.", new(2024, 3, 5, 12, 30, 0, TimeSpan.FromHours(1)), 7, "Niet gezegd, dus niet geschreven.");
            Assert.Equal(1, await db.SaveChangesAsync());
            Assert.Empty(db.ChangeTracker.Entries());
            if (begun is not null) { await begun.CommitAsync(); }
            return 0;
        });
        var (written, other) = await chain.Ask<ReceiverDb, (QuarantinedMessage, QuarantinedMessage)>(async db =>
            (await db.Quarantine.AsNoTracking().OrderBy(x => x.Id).FirstAsync(), await db.Quarantine.AsNoTracking().OrderBy(x => x.Id).LastAsync()));
        Assert.Equal(("Anders.", new DateTimeOffset(2024, 3, 5, 11, 30, 0, TimeSpan.Zero), 7, "ONLEESBAAR"), (written.Text, written.NextAttemptAt, written.Version, written.Reason));
        Assert.NotEqual("Niet gezegd, dus niet geschreven.", other.Text);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => chain.Ask<ReceiverDb, int>(async db =>
        {
            await using var begun = transaction ? await db.Begin() : null;
            written.Version = 6; // as somebody read it who came before the version that is there
            db.Overwrite(written);
            written.Version = 8;
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_message_of_a_failed_save_leaves_with_the_save_that_succeeds_and_once()
    {
        await using var chain = await TwoServices.Start();
        await chain.Publish();
        await Eventually.Is(1L, () => Sent(chain));
        await chain.Ask<SenderDb, int>(async db =>
        {
            await using var transaction = await db.Begin();
            db.Publish(TwoServices.Contact(), new About(Guid.CreateVersion7()));
            db.Add(new SentCount { Queue = "coa-intake.eerste-contact-gelegd-v1", Count = 1 }); // is there already
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
            db.ChangeTracker.Entries<SentCount>().Single().State = EntityState.Detached;
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return 0;
        });
        await Eventually.Is(2, chain.Effects);
        await Eventually.Is(2L, () => Sent(chain));
    }

    [Fact]
    public async Task A_message_of_a_transaction_that_is_left_never_leaves()
    {
        await using var chain = await TwoServices.Start();
        await chain.Ask<SenderDb, int>(async db =>
        {
            await using var transaction = await db.Begin();
            db.Publish(TwoServices.Contact(), new About(Guid.CreateVersion7()));
            return await db.SaveChangesAsync();
        });
        await chain.Publish();
        await Eventually.Is(1L, () => Sent(chain));
        Assert.Equal(1, await chain.Effects());
    }

    [Fact]
    public async Task A_second_transaction_begins_when_the_first_is_committed_or_left()
    {
        await using var chain = await TwoServices.Start();
        await chain.Ask<SenderDb, int>(async first =>
        {
            var one = await first.Begin();
            var second = chain.Ask<SenderDb, int>(async db =>
            {
                await using var two = await db.Begin();
                await two.CommitAsync();
                return 0;
            });
            Assert.False(second.IsCompleted);
            await one.CommitAsync();
            await second.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            await one.DisposeAsync();

            var left = await first.Begin();
            await left.DisposeAsync();
            return await chain.Ask<SenderDb, int>(async db =>
            {
                await using var three = await db.Begin().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
                return 0;
            });
        });
    }

    [Fact]
    public async Task A_transaction_that_goes_with_its_context_gives_the_turn_back()
    {
        await using var chain = await TwoServices.Start();
        await chain.Ask<SenderDb, int>(async db =>
        {
            await db.Database.OpenConnectionAsync();
            _ = await db.Begin();
            return 0; // neither is closed here: the scope disposes of the context
        });
        Assert.Equal(1, await chain.Ask<SenderDb, int>(async db =>
        {
            await using var next = await db.Begin().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            return 1;
        }));
    }

    [Fact]
    public async Task A_connection_that_is_used_again_still_writes_to_the_disk_before_it_answers()
    {
        await using var chain = await TwoServices.Start();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal((2, 20000), await chain.Ask<SenderDb, (int, int)>(async db => (
                (await db.Database.SqlQueryRaw<int>("PRAGMA synchronous").ToListAsync()).Single(),
                (await db.Database.SqlQueryRaw<int>("PRAGMA busy_timeout").ToListAsync()).Single())));
        }
    }

    [Fact]
    public async Task A_connection_has_none_of_the_functions_that_EF_would_add_at_each_opening()
    {
        await using var chain = await TwoServices.Start();
        var functions = await chain.Ask<SenderDb, List<string>>(db => db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM pragma_function_list").ToListAsync());
        Assert.Contains("count", functions);
        Assert.DoesNotContain(functions, name => name.StartsWith("ef_", StringComparison.Ordinal) || name == "regexp");
    }

    [Fact]
    public async Task A_statement_that_failed_is_used_again()
    {
        await using var chain = await TwoServices.Start();
        async Task<object> Write(params Guid[] ids) => await chain.Ask<ReceiverDb, object>(async db =>
        {
            await using var transaction = await db.Begin();
            foreach (var id in ids) { db.Append(Received(id, default)); }
            var connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return connection;
        });
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var connection = await Write(first);
        Assert.Equal(19, (await Assert.ThrowsAsync<SqliteException>(() => Write(second, first))).SqliteErrorCode); // a constraint
        Assert.Same(connection, await Write(second));
        Assert.Equal(2, await chain.Ask<ReceiverDb, int>(db => db.Inbox.CountAsync()));
    }

    [Fact]
    public async Task Who_writes_next_gets_the_connection_that_wrote_last()
    {
        await using var chain = await TwoServices.Start();
        async Task<object> Write() => await chain.Ask<ReceiverDb, object>(async db =>
        {
            await db.Inbox.CountAsync(); // who reads has another
            await using var transaction = await db.Begin();
            db.Append(Received(Guid.CreateVersion7(), default));
            await db.SaveChangesAsync();
            var connection = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
            await transaction.CommitAsync();
            await db.Inbox.CountAsync();
            return connection;
        });
        var first = await Write();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(Write))), next => Assert.Same(first, next));
    }

    [Fact]
    public async Task A_full_log_is_written_back_beside_who_writes()
    {
        const int MostRows = 300, Bytes = 160 * 1024;    // together less than SQLite's own limit, sixteen thousand pages later
        await using var chain = await TwoServices.Start(logPages: 100);
        var log = new FileInfo(Path.Combine(chain.Folder, $"{Diensten.CoaIntake}.db-wal"));
        var rows = 0;
        do
        {
            await chain.Ask<ReceiverDb, int>(async db =>
            {
                await using var transaction = await db.Begin();
                db.Append(new Soorten { Nummer = rows, Bytes = new byte[Bytes] });
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return 0;
            });
            rows++;
            log.Refresh();
        }
        while (log.Length > rows * Bytes / 2 && rows < MostRows);
        // A log that never began anew holds every row.
        Assert.InRange(log.Length, 1, rows * Bytes / 2);
        Assert.Equal(("ok", rows), await chain.Ask<ReceiverDb, (string, int)>(async db => (
            (await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync()).Single(),
            await db.Set<Soorten>().CountAsync(x => x.Bytes.Length == Bytes))));
        // Whoever closes a handle of the file takes away the locks of SQLite; another process could then remove the log under us.
        if (OperatingSystem.IsLinux()) { Assert.NotEmpty(Locks(Path.Combine(chain.Folder, $"{Diensten.CoaIntake}.db"))); }
    }

    private static List<string> Locks(string file) =>
    [
        .. Directory.GetFiles("/proc/self/fd").Where(fd => new FileInfo(fd).LinkTarget == file)
            .SelectMany(fd => File.ReadLines(fd.Replace("/fd/", "/fdinfo/", StringComparison.Ordinal)).Where(line => line.StartsWith("lock:", StringComparison.Ordinal))),
    ];

    private static Task<long> Sent(TwoServices chain) => chain.Ask<SenderDb, long>(db => db.SentCounts.SumAsync(x => x.Count));

    private static InboxMessage Received(Guid id, DateTimeOffset at) => new() { MessageId = id, Queue = "q", Source = "urn:nld:oin:00000099000001001000:systeem:coa-intake", ReceivedAt = at };
}
