using System.Collections;
using System.Reflection;
using Inburgering.Contracts;
using Inburgering.Messaging;

namespace Architecture.Tests;

/// <summary>Who listens to what, read from the modules themselves.</summary>
public sealed class ConsumerTests
{
    /// <summary>
    /// Receivers named by a contract that do not listen yet: what is sent there waits in the queue of that receiver.
    /// The list only shrinks; an entry that is no longer needed fails the test too.
    /// </summary>
    private static readonly string[] NotYetHeard = [];

    private static IReadOnlyList<(Services.Service Service, Type Type)> Consumers { get; } =
        [.. from service in Services.All from type in service.Types where type is { IsClass: true, IsAbstract: false } && Interfaces(type).Any() && service.Folder != "Messaging" select (service, type)];

    [Fact]
    public void Consumers_are_internal_sealed_and_consume_one_thing()
    {
        Assert.NotEmpty(Consumers);
        Repo.None(
            from consumer in Consumers
            where consumer.Type.IsPublic || !consumer.Type.IsSealed || Interfaces(consumer.Type).Count() != 1 || !consumer.Type.Name.EndsWith("Consumer", StringComparison.Ordinal)
            select consumer.Type.FullName,
            "A consumer is internal sealed, named …Consumer, and implements exactly one IConsume<T> or IConsumeTogether.");
    }

    [Fact]
    public void A_consumer_of_one_message_is_named_after_it() => Repo.None(
        from consumer in Consumers
        let face = Interfaces(consumer.Type).First()
        where face.IsGenericType && !consumer.Type.Name.StartsWith(face.GetGenericArguments()[0].Name, StringComparison.Ordinal)
        select $"{consumer.Type.FullName} consumes {face.GetGenericArguments()[0].Name}",
        "Who searches for the message finds its consumer.");

    [Fact]
    public void Every_consumer_is_registered_by_its_own_module() => Repo.None(
        from consumer in Consumers
        where !Subscriptions(consumer.Service.Module!).Any(s => s.Consumer == consumer.Type)
        select consumer.Type.FullName,
        "A consumer that no module registers never hears anything.");

    [Fact]
    public void Queues_are_unique_and_start_with_their_service()
    {
        var queues = Services.Modules.SelectMany(s => Subscriptions(s.Module!).Select(x => (Module: s.Module!.Name, x.Queue))).ToList();
        Assert.NotEmpty(queues);
        Repo.None(queues.GroupBy(q => q.Queue).Where(g => g.Count() > 1).Select(g => g.Key), "Two consumers share a queue.");
        Repo.None(queues.Where(q => !System.Text.RegularExpressions.Regex.IsMatch(q.Queue, $"^{q.Module}\\.[a-z0-9]+(-[a-z0-9]+)*-v[0-9]+$")).Select(q => q.Queue), "A queue is <dienst>.<bericht>-v<n>.");
    }

    [Fact]
    public void Every_subscriber_of_a_contract_listens()
    {
        var heard = Services.Modules.SelectMany(s => Subscriptions(s.Module!).Select(x => $"{s.Module!.Name} {x.Message.Name}")).ToHashSet();
        var unheard = Berichtcatalogus.Alle.SelectMany(b => b.Kenmerk.Abonnees.Select(a => $"{a} {b.Clr.Name}")).Where(x => !heard.Contains(x)).ToList();
        Repo.None(unheard.Except(NotYetHeard), "A contract names a receiver that has no consumer: what is sent there cannot be delivered.");
        Repo.None(NotYetHeard.Except(unheard), "These are heard now: take them off the list.");
    }

    private static IEnumerable<Type> Interfaces(Type type) =>
        type.GetInterfaces().Where(i => i == typeof(IConsumeTogether) || (i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConsume<>)));

    private sealed record Listening(Type Message, Type Consumer, string Queue);

    /// <summary>What a module registers. The list is internal to Messaging; reading it here keeps it that way.</summary>
    private static IReadOnlyList<Listening> Subscriptions(ServiceModule module)
    {
        var bus = new ModuleBus(module.Name);
        module.AddConsumers(bus);
        const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
        return [.. ((IEnumerable)typeof(ModuleBus).GetProperty("Subscriptions", Inside)!.GetValue(bus)!).Cast<object>().Select(s =>
        {
            var contract = s.GetType().GetProperty("Contract", Inside)!.GetValue(s)!;
            return new Listening(
                (Type)contract.GetType().GetProperty("Clr", Inside)!.GetValue(contract)!,
                (Type)s.GetType().GetProperty("Consumer", Inside)!.GetValue(s)!,
                (string)contract.GetType().GetMethod("QueueOf", Inside)!.Invoke(contract, [module.Name])!);
        })];
    }
}
