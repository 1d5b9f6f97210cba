namespace Inburgering.Messaging;

/// <summary>
/// A service as a value: its name and what it adds to a host. One process per service and all services in one process
/// are the same loop over these values (docs/adr/0003).
/// </summary>
/// <param name="Name">Kebab-case; prefix of its routes, queues and health checks, and the name of its store.</param>
/// <param name="AddServices">Registers the store and the service's own services.</param>
/// <param name="AddConsumers">Lists the messages it consumes.</param>
/// <param name="MapEndpoints">Maps its API; the group is <c>/{Name}/v1</c> and demands a token.</param>
public sealed record ServiceModule(
    string Name,
    Action<IHostApplicationBuilder> AddServices,
    Action<ModuleBus> AddConsumers,
    Action<RouteGroupBuilder> MapEndpoints)
{
    /// <summary>Maps pages and other routes outside <c>/{Name}/v1</c>; the argument is the application itself.</summary>
    public Action<WebApplication>? MapPages { get; init; }

    /// <summary>False for a module without outbox, inbox and quarantine: it takes no part in the chain's messages.</summary>
    public bool HasStore { get; init; } = true;

    /// <summary>What the API is for, in Dutch: the description in its OpenAPI document.</summary>
    public string Description { get; init; } = "";
}

/// <summary>What a module listens to, gathered before the bus is built.</summary>
public sealed class ModuleBus(string module)
{
    internal List<Subscription> Subscriptions { get; } = [];

    internal Type? QuarantineListener { get; private set; }

    /// <summary>Consumes <typeparamref name="TMessage"/> from the queue <c>{module}.{message}-v{n}</c>, one message after another.</summary>
    /// <exception cref="InvalidOperationException">The contract does not name this module as a subscriber.</exception>
    public void Consume<TMessage, TConsumer>()
        where TMessage : class
        where TConsumer : class, IConsume<TMessage> =>
        Add(typeof(TMessage), typeof(TConsumer), async (services, batch, ct) =>
        {
            var consumer = services.GetRequiredService<TConsumer>();
            foreach (var (envelope, data) in batch) { await consumer.Consume(new Received<TMessage>(envelope, (TMessage)data), ct); }
        });

    /// <summary>Consumes several kinds of messages with one consumer that sees all that arrived together: one read and one write for many.</summary>
    /// <exception cref="InvalidOperationException">A contract does not name this module as a subscriber.</exception>
    public void ConsumeTogether<TConsumer>(params ReadOnlySpan<Type> messages)
        where TConsumer : class, IConsumeTogether
    {
        foreach (var message in messages)
        {
            Add(message, typeof(TConsumer), (services, batch, ct) => services.GetRequiredService<TConsumer>().Consume(batch, ct), together: true);
        }
    }

    /// <summary>Is told, in the transaction that sets it aside, of every message of this module that goes to quarantine.</summary>
    public void OnQuarantine<TListener>()
        where TListener : class, IQuarantineListener => QuarantineListener = typeof(TListener);

    private void Add(Type message, Type consumer, Func<IServiceProvider, IReadOnlyList<Received<object>>, CancellationToken, Task> run, bool together = false)
    {
        var contract = Catalogue.Of(message);
        if (!contract.Kenmerk.Abonnees.Contains(module))
        {
            throw new InvalidOperationException($"{contract.Type} does not list {module} as a subscriber; add it to the contract first (data minimisation is decided there).");
        }
        Subscriptions.Add(new Subscription(contract, consumer, run, together));
    }
}

/// <summary>Consumes one kind of message. Its changes, its outgoing messages and the proof of receipt are one transaction, made by the host.</summary>
public interface IConsume<T>
    where T : class
{
    /// <summary>Records the effect. Throws <see cref="RefusedException"/> or <see cref="NotYetException"/> for what cannot be processed; any other exception is retried.</summary>
    Task Consume(Received<T> message, CancellationToken ct);
}

/// <summary>Consumes all messages that arrived together; see <see cref="IConsume{T}"/>.</summary>
public interface IConsumeTogether
{
    /// <summary>Records the effects of all messages. After an exception the messages are offered again one by one.</summary>
    Task Consume(IReadOnlyList<Received<object>> messages, CancellationToken ct);
}

/// <summary>Hears of messages set aside.</summary>
public interface IQuarantineListener
{
    /// <summary>Runs in the transaction that sets the message aside.</summary>
    Task SetAside(Quarantined message, CancellationToken ct);
}

/// <summary>A message that was set aside, without its body.</summary>
/// <param name="MessageId">Id of the message, when it could be read.</param>
/// <param name="Type">CloudEvents type, when it could be read.</param>
/// <param name="Source">CloudEvents source, when it could be read.</param>
/// <param name="Subject">Chain key of the person the message is about, when it could be read.</param>
/// <param name="Reason">Class of the failure, for example <c>ONBEKENDE_CONTRACTVERSIE</c>.</param>
/// <param name="Text">Explanation without personal data.</param>
public sealed record Quarantined(Guid? MessageId, string? Type, string? Source, Guid? Subject, string Reason, string Text);

/// <summary>This message can never be processed: quarantine at once.</summary>
/// <param name="reason">Class of the refusal in upper snake case.</param>
/// <param name="message">Explanation without personal data.</param>
public sealed class RefusedException(string reason, string message) : Exception(message)
{
    /// <summary>Class of the refusal.</summary>
    public string Reason { get; } = reason;
}

/// <summary>This message waits for another fact (an unknown person, for example): offered again when the person becomes known, at the latest after 24 hours to quarantine.</summary>
public sealed class NotYetException(string message) : Exception(message);

internal sealed record Subscription(
    Contract Contract,
    Type Consumer,
    Func<IServiceProvider, IReadOnlyList<Received<object>>, CancellationToken, Task> Run,
    bool Together);

/// <summary>A service's store as the host sees it, without knowing its type.</summary>
internal sealed record ModuleStore(string Module, Func<IServiceProvider, ModuleDbContext> Context, Func<IServiceProvider, CancellationToken, Task> Migrate, RelaySignal Signal);
