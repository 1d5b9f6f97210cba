using System.Reflection;
using Inburgering.Messaging;

namespace Architecture.Tests;

/// <summary>Every project under services/, as assembly and as project file.</summary>
internal static class Services
{
    /// <summary>A project under services/.</summary>
    public sealed record Service(string Folder, Assembly Assembly, string ProjectFile)
    {
        /// <summary>The module value, for the projects that are a service.</summary>
        public ServiceModule? Module { get; } = Assembly.GetExportedTypes()
            .Where(t => t.Name.EndsWith("Module", StringComparison.Ordinal))
            .Select(t => t.GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<ServiceModule>().SingleOrDefault();

        /// <summary>Types that a person wrote.</summary>
        public IReadOnlyList<Type> Types { get; } = [.. Assembly.GetTypes().Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && !(t.FullName ?? "").Contains('<'))];

        public override string ToString() => Folder;
    }

    public static IReadOnlyList<Service> All { get; } = [.. Repo.Folders("services").Select(Find)];

    /// <summary>The projects that are a service of the chain: they have a module.</summary>
    public static IReadOnlyList<Service> Modules { get; } = [.. All.Where(s => s.Module is not null)];

    /// <summary>The stores, by module: the context and its SQL Server variant.</summary>
    public static IReadOnlyList<(Service Service, Type Context, Type SqlServer)> Stores { get; } =
        [.. from service in All
            from context in service.Types.Where(t => typeof(ModuleDbContext).IsAssignableFrom(t) && t.BaseType!.IsAbstract && !t.IsAbstract)
            select (service, context, service.Types.Single(t => t.BaseType == context))];

    private static Service Find(string folder)
    {
        var file = Directory.GetFiles(Path.Combine(Repo.Root, "services", folder), "*.csproj").Single();
        var text = File.ReadAllText(file);
        var name = text.Split("<AssemblyName>") is [_, var rest] ? rest.Split('<')[0] : Path.GetFileNameWithoutExtension(file);
        return new Service(folder, Assembly.Load(name), text);
    }
}
