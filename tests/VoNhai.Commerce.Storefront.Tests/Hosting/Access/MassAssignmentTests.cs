using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Accounts;
using VoNhai.Commerce.Storefront.Tests.Pages;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Access;

/// <summary>What a form may fill is a form of its own and never a row: a field that nobody offered changes nothing.</summary>
public sealed class MassAssignmentTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Fact]
    public async Task No_page_lets_a_request_fill_a_row_of_the_database()
    {
        var server = await storefronts.On();
        var rows = await server.WithAsync<ShopDbContext, HashSet<Type>>(db => Task.FromResult(db.Model.GetEntityTypes().Select(row => row.ClrType).ToHashSet()));
        var filled = StorefrontRoute.AllOf(server).Select(route => route.Endpoint.Metadata.GetMetadata<PageActionDescriptor>()).OfType<CompiledPageActionDescriptor>().Distinct()
            .SelectMany(page => page.BoundProperties.Select(property => property.ParameterType).Concat(page.HandlerMethods.SelectMany(handler => handler.Parameters.Select(parameter => parameter.ParameterType))))
            .ToHashSet();

        Assert.NotEmpty(filled);
        Assert.All(filled, type => Assert.DoesNotContain(WithinOf(type), rows.Contains));
        Assert.Contains(WithinOf(typeof(CarelessForm)), rows.Contains);
    }

    [Fact]
    public async Task Fields_that_nobody_offered_change_neither_owner_nor_rights()
    {
        var server = await storefronts.On();
        var (ours, theirs) = (await MoneyScene.OpenAsync(server, hasFeed: false), await MoneyScene.OpenAsync(server, hasFeed: false));
        using var browser = await ours.EnterAsync();
        var other = theirs.HouseholdId.ToString();

        using var invited = await browser.SubmitAsync(
            "/nha-ban/nguoi-phu",
            new Dictionary<string, string>
            {
                ["ten"] = "Cháu Pả Gắn", ["viec"] = "List", ["den"] = DateTimeOffset.UtcNow.AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["HouseholdId"] = other, ["householdId"] = other, ["HelperRights"] = "7", ["rights"] = "All", ["IsOwner"] = "true", ["UserName"] = "0912345999",
            },
            "/nha-ban/nguoi-phu?handler=Moi");
        using var listed = await browser.SubmitAsync(
            "/nha-ban/hang/moi",
            new Dictionary<string, string>
            {
                ["Form.Name"] = "Mật ong gắn thêm", ["Form.UnitWord"] = "chai", ["Form.Price"] = "50k", ["Form.Stock"] = "3",
                ["Form.HouseholdId"] = other, ["HouseholdId"] = other, ["Form.Product.HouseholdId"] = other, ["Listing.Product.HouseholdId"] = other, ["Form.Id"] = theirs.Stall.ProductId.ToString(),
            });

        Assert.True((int)invited.StatusCode < 400, invited.StatusCode.ToString());
        Assert.Equal(HttpStatusCode.Redirect, listed.StatusCode);
        var helper = await server.InDatabaseAsync(db => db.Users.SingleAsync(user => user.DisplayName == "Cháu Pả Gắn"));
        var product = await server.InDatabaseAsync(db => db.Set<Product>().SingleAsync(product => product.Name == "Mật ong gắn thêm"));
        Assert.Equal((ours.HouseholdId, HelperRights.List), (helper.HouseholdId, helper.HelperRights));
        Assert.NotEqual("0912345999", helper.UserName);
        Assert.Equal(ours.HouseholdId, product.HouseholdId);
        Assert.NotEqual(theirs.Stall.ProductId, product.Id);
    }

    /// <summary>The type and every type of ours that a request could reach through it.</summary>
    private static HashSet<Type> WithinOf(Type type)
    {
        var (found, open) = (new HashSet<Type>(), new Stack<Type>([type]));
        while (open.TryPop(out var next))
        {
            if (!found.Add(next))
            {
                continue;
            }

            foreach (var part in next.GetGenericArguments().Append(next.GetElementType()).OfType<Type>())
            {
                open.Push(part);
            }

            if (next.Assembly.GetName().Name?.StartsWith("VoNhai.", StringComparison.Ordinal) == true && !next.IsEnum)
            {
                foreach (var property in next.GetProperties().Where(property => property.SetMethod?.IsPublic == true))
                {
                    open.Push(property.PropertyType);
                }
            }
        }

        return found;
    }

    /// <summary>As a hurried page would have it.</summary>
    private sealed class CarelessForm
    {
        public Product? Product { get; set; }
    }
}
