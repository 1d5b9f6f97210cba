using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Huisstijl;

/// <summary>One entry of the menu, shown to those with one of the roles.</summary>
/// <param name="Tekst">What it says.</param>
/// <param name="Pad">Where it leads.</param>
/// <param name="Rollen">Roles that may go there.</param>
public sealed record Menupunt(string Tekst, string Pad, params string[] Rollen)
{
    /// <summary>Where somebody with this role begins; null when there is nothing for it in this process.</summary>
    public static string? Begin(IEnumerable<Menupunt> menu, string? rol) => menu.FirstOrDefault(m => m.Rollen.Contains(rol))?.Pad;
}

/// <summary>Pages with the layout of NL Design System.</summary>
public static class HuisstijlServices
{
    /// <summary>Where the style sheets are.</summary>
    public const string Pad = "/huisstijl";

    /// <summary>Adds the pages of a service. Every service in a process calls this; the host maps the pages once.</summary>
    public static void AddPaginas(this IHostApplicationBuilder host, Assembly service, params ReadOnlySpan<Menupunt> menu)
    {
        var services = host.Services;
        foreach (var punt in menu) { services.AddSingleton(punt); }
        services.AddRazorPages(o => o.RootDirectory = "/").ConfigureApplicationPartManager(parts =>
        {
            foreach (var assembly in (ReadOnlySpan<Assembly>)[typeof(HuisstijlServices).Assembly, service])
            {
                if (parts.ApplicationParts.Any(p => p.Name == assembly.GetName().Name)) { continue; } // found through the program itself
                foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly)) { parts.ApplicationParts.Add(part); }
            }
            // There are pages and endpoints, no controllers: nobody looks through all types for them.
            foreach (var controllers in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList()) { parts.FeatureProviders.Remove(controllers); }
        });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, Stijlbestanden>());
        if (services.Any(s => s.ImplementationType == typeof(Foutpagina))) { return; } // the rest is once for the process
        services.AddSingleton(new Menupunt("Berichtenverkeer", "/berichtenverkeer", "beheerder"));
        // First in line: a browser accepts anything, so the writer of problem+json would always be quicker.
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, Foutpagina>());
        // The start page of a process that has none of its own.
        services.Configure<RazorPagesOptions>(o => o.Conventions.AddFolderRouteModelConvention("/Beginnen", m =>
        {
            foreach (var selector in m.Selectors) { selector.AttributeRouteModel!.Order = int.MaxValue; }
        }));
    }

    /// <summary>Style sheets are for everybody and come before signing in.</summary>
    private sealed class Stijlbestanden : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = Pad,
                FileProvider = new EmbeddedFileProvider(typeof(HuisstijlServices).Assembly, "Huisstijl.wwwroot"),
                OnPrepareResponse = static context =>
                {
                    context.Context.Response.Headers.CacheControl = "public, max-age=3600";
                    context.Context.Response.Headers.XContentTypeOptions = "nosniff";
                },
            });
            next(app);
        };
    }
}
