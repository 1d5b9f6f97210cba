using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>What a service may know of the others, and what it shows of itself.</summary>
public sealed partial class ServiceTests
{
    /// <summary>What every service may use. Anything else under services/ is another service.</summary>
    private static readonly string[] Plumbing = ["Messaging", "Huisstijl"];

    [Fact]
    public void Every_service_was_found()
    {
        Assert.Contains(Services.Modules, s => s.Folder == "UsdRegie");
        Assert.All(["CoaIntake", "TaalschoolVoortgang", "VluchtelingenwerkBegeleiding", "DuoExamens", "UsdRegie"], name => Assert.Contains(name, Services.Modules.Select(s => s.Folder)));
    }

    [Fact]
    public void Only_the_hub_references_services()
    {
        Repo.None(
            from service in Services.All
            where service.Folder != "Hub"
            from reference in ProjectReference().Matches(service.ProjectFile).Select(m => m.Groups[1].Value)
            where Services.All.Any(s => s.Folder == reference) && !Plumbing.Contains(reference)
            select $"{service} references {reference}",
            "Facts travel over the bus as contracts; a reference between services is never needed.");
        Assert.True(ProjectReference().Count(Services.All.Single(s => s.Folder == "Hub").ProjectFile) > 5);
    }

    [Fact]
    public void No_service_assembly_uses_another() => Repo.None(
        from service in Services.All
        where service.Folder != "Hub"
        from reference in service.Assembly.GetReferencedAssemblies()
        where Services.All.Any(s => s != service && !Plumbing.Contains(s.Folder) && s.Assembly.GetName().Name == reference.Name)
        select $"{service} uses {reference.Name}",
        "A service knows contracts and Messaging, not another service.");

    [Fact]
    public void Messaging_knows_no_service_and_no_domain()
    {
        var messaging = Services.All.Single(s => s.Folder == "Messaging");
        Repo.None(messaging.Assembly.GetReferencedAssemblies().Where(r => Services.Modules.Any(s => s.Assembly.GetName().Name == r.Name)).Select(r => r.Name!), "Messaging references a service.");
        Repo.None(
            from file in Repo.CSharp("services/Messaging")
            from Match use in ContractNamespace().Matches(file.Code)
            select $"{file.Path}: {use.Value}",
            "Messaging handles any contract and names none.");
    }

    [Fact]
    public void Only_messaging_uses_masstransit() => Repo.None(
        from service in Services.All
        where service.Folder != "Messaging"
        from finding in service.Assembly.GetReferencedAssemblies().Where(r => r.Name!.StartsWith("MassTransit", StringComparison.Ordinal)).Select(r => r.Name!)
            .Concat(service.ProjectFile.Contains("MassTransit", StringComparison.Ordinal) ? ["project file"] : [])
            .Concat(Repo.CSharp($"services/{service.Folder}").Where(f => f.Code.Contains("MassTransit", StringComparison.Ordinal)).Select(f => f.Path))
        select $"{service}: {finding}",
        "The bus is a detail of Messaging; the day it is replaced, one folder changes.");

    [Fact]
    public void A_service_shows_only_its_module() => Repo.None(
        from service in Services.Modules
        from type in service.Assembly.GetExportedTypes()
        where !type.IsNested && type.Name != "Program" && type.Name != service.Folder + "Module"
        select $"{type.FullName}",
        "A type that is public invites a reference. Make it internal.");

    [Fact]
    public void The_module_is_named_after_its_folder_in_kebab_case() => Assert.All(
        Services.Modules, s => Assert.Equal(UpperCase().Replace(s.Folder, m => (m.Index == 0 ? "" : "-") + m.Value.ToLowerInvariant()), s.Module!.Name));

    [Fact]
    public void No_name_says_nothing()
    {
        string[] empty = ["Helper", "Helpers", "Util", "Utils", "Manager", "Common", "Shared", "Base", "Impl"];
        Repo.None(
            from assembly in Services.All.Select(s => s.Assembly).Append(typeof(Inburgering.Contracts.BerichtAttribute).Assembly)
            from type in assembly.GetTypes()
            from word in empty
            where type.Name.EndsWith(word, StringComparison.Ordinal)
            select type.FullName,
            "A name says what a thing does for whom; these suffixes say that it had no place.");
        Repo.None(
            from folder in Directory.EnumerateDirectories(Path.Combine(Repo.Root, "services"), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateDirectories(Path.Combine(Repo.Root, "contracts"), "*", SearchOption.AllDirectories))
            where empty.Concat(["Core", "Extensions"]).Contains(Path.GetFileName(folder))
            select Path.GetRelativePath(Repo.Root, folder),
            "A junk drawer.");
    }

    [Fact]
    public void Every_project_is_in_the_solution() => Repo.None(
        from file in Repo.Files("", "*.csproj")
        where !File.ReadAllText(Path.Combine(Repo.Root, "Inburgering.Integration.sln")).Contains(file.Path.Replace('/', '\\'), StringComparison.Ordinal)
            && !File.ReadAllText(Path.Combine(Repo.Root, "Inburgering.Integration.sln")).Contains(file.Path, StringComparison.Ordinal)
        select file.Path,
        "A project outside the solution is built by nobody.");

    [GeneratedRegex(@"ProjectReference Include=""[^""]*?([A-Za-z]+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"Inburgering\.Contracts\.[A-Z]\w*\.V[0-9]+")]
    private static partial Regex ContractNamespace();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex UpperCase();
}
