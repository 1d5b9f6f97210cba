using System.Collections.Concurrent;
using System.Net.Mime;
using MassTransit;
using MassTransit.Configuration;
using RabbitMQ.Client;

namespace Inburgering.Messaging;

/// <summary>
/// The bus, and the only place that knows MassTransit. Its own envelope is not used: bytes go in and come out as
/// CloudEvents. With RabbitMQ a message is safe when the broker confirms it; in memory it is safe only when every receiver
/// has it in its store, so there sending waits for that and the outbox row stays until then.
/// </summary>
internal sealed class Transport(IReadOnlyList<ModuleReceivers> receivers, BrokerAddress broker)
{
    public const string EventExchange = "inburgering.v1", CommandExchange = "inburgering.cmd.v1";
    public const string Unroutable = "inburgering.onbestelbaar", DeadLetters = "inburgering.v1.dlx";
    private const string DeadLetterSuffix = ".dode-berichten";
    private const int DeliveryLimit = 5;

    private readonly ConcurrentDictionary<(Guid, string), TaskCompletionSource> local = new();
    private readonly ConcurrentDictionary<string, Task<ISendEndpoint>> endpoints = new();
    private readonly TaskCompletionSource topology = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ContentType single = new(CloudEvents.ContentType), batch = new(CloudEvents.BatchContentType);

    public bool InMemory => broker.InMemory;

    /// <summary>Set once, when the host is built.</summary>
    public IServiceProvider Services { get; set; } = null!;

    /// <summary>Names of the queues a row goes to.</summary>
    public static IEnumerable<string> QueuesOf(OutboxMessage row)
    {
        var contract = Catalogue.Find(row.Type) ?? throw new InvalidOperationException($"{row.Type} is not in the catalogue.");
        return row.Target is { } target ? [contract.QueueOf(target)] : contract.Kenmerk.Abonnees.Select(contract.QueueOf);
    }

    /// <summary>Sends events of one type to one target together; returns when they are safe outside this store.</summary>
    public async Task Send(IReadOnlyList<OutboxMessage> rows, byte[] body, CancellationToken ct)
    {
        var (row, kind) = (rows[0], rows.Count > 1 ? batch : single);
        var contract = Catalogue.Find(row.Type)!;
        var id = rows.Count > 1 ? Guid.CreateVersion7() : row.MessageId;
        if (!broker.InMemory)
        {
            await Send($"exchange:{contract.Exchange}?type=topic&alternateexchange={Unroutable}", row.Target is { } t ? contract.RoutingKeyFor(t) : contract.RoutingKey, id, kind, body, ct);
            return;
        }
        foreach (var queue in QueuesOf(row).Where(q => receivers.Any(r => r.Listens(q))))
        {
            var settled = local.GetOrAdd((id, queue), _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
            await Send($"queue:{queue}", null, id, kind, body, ct);
            await settled.Task.WaitAsync(ct);
        }
    }

    /// <summary>Puts a complete CloudEvent on the bus as it is: for tests and demonstrations of foreign and broken messages.</summary>
    public async Task SendRaw(byte[] body, CancellationToken ct)
    {
        var read = CloudEvents.Read(body);
        var type = read.Envelope?.Type ?? read.Failure?.Type;
        var contract = type is null ? null : Catalogue.Find(type) ?? Catalogue.All.FirstOrDefault(c => c.SameFactAs(type));
        var id = read.Envelope?.Id ?? Guid.CreateVersion7();
        if (!broker.InMemory)
        {
            var key = type is { Length: > 0 } ? type.Replace("nl.inburgering.", "", StringComparison.Ordinal) : "onbekend";
            await Send($"exchange:{contract?.Exchange ?? EventExchange}?type=topic&alternateexchange={Unroutable}", key, id, single, body, ct);
            return;
        }
        var queue = contract?.Kenmerk.Abonnees.Select(contract.QueueOf).FirstOrDefault(q => receivers.Any(r => r.Listens(q))) ?? Unroutable;
        var settled = local.GetOrAdd((id, queue), _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        await Send($"queue:{queue}", null, id, single, body, ct);
        await settled.Task.WaitAsync(ct);
    }

    private async Task Send(string address, string? routingKey, Guid id, ContentType kind, byte[] body, CancellationToken ct)
    {
        await topology.Task.WaitAsync(ct);
        var bus = Services.GetRequiredService<IBus>();
        var endpoint = await endpoints.GetOrAdd(address, a => bus.GetSendEndpoint(new Uri(a)));
        await endpoint.Send(new Raw(), context =>
        {
            context.MessageId = id;
            context.Serializer = new RawSerializer(kind, body);
            context.Durable = true;
            if (routingKey is not null) { context.SetRoutingKey(routingKey); }
        }, ct);
    }

    public void Configure(IBusRegistrationConfigurator bus)
    {
        if (broker.InMemory)
        {
            bus.UsingInMemory((context, cfg) =>
            {
                foreach (var (queue, receiver) in Queues())
                {
                    cfg.ReceiveEndpoint(queue, e =>
                    {
                        e.ConcurrentMessageLimit = 1000;
                        Receive(e, queue, receiver);
                    });
                }
            });
            return;
        }
        bus.UsingRabbitMq((context, cfg) =>
        {
            cfg.Host(broker.Address!);
            foreach (var (queue, receiver) in Queues())
            {
                cfg.ReceiveEndpoint(queue, e =>
                {
                    e.SetQuorumQueue();
                    if (!IsDeadLetters(queue))
                    {
                        foreach (var (key, value) in Arguments(receiver.Module)) { e.SetQueueArgument(key, value); }
                    }
                    e.PrefetchCount = 200;
                    e.ConcurrentMessageLimit = 100; // each is a task that waits, for every queue; a message holds up to fifty events
                    Receive(e, queue, receiver);
                });
            }
        });
    }

    private IEnumerable<(string Queue, ModuleReceivers Receiver)> Queues() =>
        receivers.SelectMany(r => r.Queues.Select(q => (q, r)));

    private void Receive(IReceiveEndpointConfigurator endpoint, string queue, ModuleReceivers receiver)
    {
        endpoint.ConfigureConsumeTopology = false;
        endpoint.DiscardSkippedMessages();
        endpoint.RethrowFaultedMessages(); // not settled in the store: back to the queue
        endpoint.ConfigureReceive(pipe => pipe.AddPipeSpecification(new ReceiveSpecification(new ReceiveFilter(queue, receiver, this))));
    }

    /// <summary>Declares every queue of every subscriber in the catalogue, so that a message sent before a subscriber ever ran is kept for it.</summary>
    public async Task DeclareTopology(CancellationToken ct)
    {
        if (broker.InMemory)
        {
            topology.TrySetResult();
            return;
        }
        var factory = new ConnectionFactory { Uri = broker.Address! };
        await using var connection = await factory.CreateConnectionAsync(ct);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        await channel.ExchangeDeclareAsync(Unroutable, "fanout", durable: true, cancellationToken: ct);
        await channel.QueueDeclareAsync(Unroutable, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>(Arguments("usd-regie")) { ["x-queue-type"] = "quorum" }, cancellationToken: ct);
        await channel.QueueBindAsync(Unroutable, Unroutable, "", cancellationToken: ct);
        await channel.ExchangeDeclareAsync(DeadLetters, "direct", durable: true, cancellationToken: ct);
        foreach (var exchange in (string[])[EventExchange, CommandExchange])
        {
            await channel.ExchangeDeclareAsync(exchange, "topic", durable: true, autoDelete: false, new Dictionary<string, object?> { ["alternate-exchange"] = Unroutable }, cancellationToken: ct);
        }
        foreach (var module in Catalogue.All.SelectMany(c => c.Kenmerk.Abonnees).Distinct())
        {
            var dead = DeadLetterQueueOf(module);
            await channel.QueueDeclareAsync(dead, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: ct);
            await channel.QueueBindAsync(dead, DeadLetters, dead, cancellationToken: ct);
        }
        foreach (var contract in Catalogue.All)
        {
            foreach (var module in contract.Kenmerk.Abonnees)
            {
                var queue = contract.QueueOf(module);
                // MassTransit binds a receive endpoint's queue to a fanout exchange of the same name; the topic exchange feeds that.
                await channel.ExchangeDeclareAsync(queue, "fanout", durable: true, cancellationToken: ct);
                await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>(Arguments(module)) { ["x-queue-type"] = "quorum" }, cancellationToken: ct);
                await channel.QueueBindAsync(queue, queue, "", cancellationToken: ct);
                await channel.ExchangeBindAsync(queue, contract.Exchange, contract.RoutingKeyFor(module), cancellationToken: ct);
            }
        }
        topology.TrySetResult();
    }

    /// <summary>Messages that are ready in the given queues.</summary>
    public async Task<long> Ready(CancellationToken ct)
    {
        if (broker.InMemory) { return 0; }
        var factory = new ConnectionFactory { Uri = broker.Address! };
        await using var connection = await factory.CreateConnectionAsync(ct);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        long ready = 0;
        foreach (var (queue, _) in Queues()) { ready += (await channel.QueueDeclarePassiveAsync(queue, ct)).MessageCount; }
        return ready;
    }

    internal static string DeadLetterQueueOf(string module) => module + DeadLetterSuffix;

    /// <summary>What arrives here made its consumer's process die again and again: it is set aside, never tried by itself.</summary>
    internal static bool IsDeadLetters(string queue) => queue.EndsWith(DeadLetterSuffix, StringComparison.Ordinal);

    /// <summary>A message that keeps killing its consumer goes to the dead letters of its service instead of round for ever.</summary>
    private static Dictionary<string, object?> Arguments(string module) => new()
    {
        ["x-delivery-limit"] = DeliveryLimit,
        ["x-dead-letter-exchange"] = DeadLetters,
        ["x-dead-letter-routing-key"] = DeadLetterQueueOf(module),
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
    };

    private void Settled(Guid? id, string queue)
    {
        if (id is { } key && local.TryRemove((key, queue), out var waiting)) { waiting.TrySetResult(); }
    }

    private sealed record Raw;

    private sealed class RawSerializer(ContentType contentType, byte[] body) : IMessageSerializer
    {
        public ContentType ContentType => contentType;

        public MessageBody GetMessageBody<T>(SendContext<T> context)
            where T : class => new BytesMessageBody(body);
    }

    private sealed class ReceiveFilter(string queue, ModuleReceivers receiver, Transport transport) : IFilter<ReceiveContext>
    {
        private readonly Lazy<InboxWriter> writer = new(() => transport.Services.GetRequiredKeyedService<InboxWriter>(receiver.Module));

        public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
        {
            await writer.Value.Settle(context.Body.GetBytes(), queue, context.CancellationToken);
            transport.Settled(context.GetMessageId(), queue);
        }

        public void Probe(ProbeContext context) => context.CreateFilterScope("inbox");
    }

    private sealed class ReceiveSpecification(IFilter<ReceiveContext> filter) : IPipeSpecification<ReceiveContext>
    {
        public void Apply(IPipeBuilder<ReceiveContext> builder) => builder.AddFilter(filter);

        public IEnumerable<ValidationResult> Validate() => [];
    }
}

/// <summary>Which broker: none (in memory), or the address given with <c>--broker</c>.</summary>
internal sealed record BrokerAddress(Uri? Address)
{
    public bool InMemory => Address is null;
}

/// <summary>The queues one module of this process reads.</summary>
internal sealed record ModuleReceivers(string Module, IReadOnlyList<string> Queues)
{
    public bool Listens(string queue) => Queues.Contains(queue);
}
