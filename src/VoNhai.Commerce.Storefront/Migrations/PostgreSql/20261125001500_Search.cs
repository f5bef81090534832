using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VoNhai.Commerce.Storefront.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddVoNhaiCommerceSearch();

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropVoNhaiCommerceSearch();
    }
}
