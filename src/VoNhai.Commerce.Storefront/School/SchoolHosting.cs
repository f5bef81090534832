using Microsoft.Extensions.DependencyInjection.Extensions;
using VoNhai.Commerce.Storefront.Offline;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>Brings the school in.</summary>
internal static class SchoolHosting
{
    public static WebApplicationBuilder AddSchool(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SchoolLibrary>();
        builder.Services.AddSingleton<DrillSeal>();
        builder.Services.AddSingleton<PagePrinter>();
        builder.Services.AddSingleton(services => new CoursePack(
            services.GetRequiredService<PagePrinter>(), services.GetRequiredService<SchoolLibrary>(), services.GetRequiredService<IWebHostEnvironment>()));
        builder.Services.TryAddSingleton<ILearningListener, NobodyListens>();
        return builder;
    }

    public static WebApplication MapSchool(this WebApplication app)
    {
        app.MapCourse();
        app.MapSchoolWorker();
        return app;
    }
}
