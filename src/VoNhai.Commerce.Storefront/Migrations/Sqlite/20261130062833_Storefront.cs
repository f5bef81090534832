using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VoNhai.Commerce.Storefront.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Storefront : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "buyer_erased_at",
                table: "commerce_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_phone",
                table: "commerce_households",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "commerce_personal_data_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    orders = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_personal_data_uses", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_personal_data_uses_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    is_given = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    order_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    who_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "data_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "declarations",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    who_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    who_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declarations", x => new { x.kind, x.version });
                });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_outings_household_id_opened_at",
                table: "commerce_outings",
                columns: new[] { "household_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_orders_household_id_step_placed_at",
                table: "commerce_orders",
                columns: new[] { "household_id", "step", "placed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_personal_data_uses_household_id_at",
                table: "commerce_personal_data_uses",
                columns: new[] { "household_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_consents_household_id_number",
                table: "consents",
                columns: new[] { "household_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_consents_order_code",
                table: "consents",
                column: "order_code");

            migrationBuilder.CreateIndex(
                name: "IX_data_requests_order_code_kind",
                table: "data_requests",
                columns: new[] { "order_code", "kind" },
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_data_requests_state_made_at",
                table: "data_requests",
                columns: new[] { "state", "made_at" });

            // By hand: what the model cannot hold.
            Audit.AuditGuard.GuardAppendOnly(migrationBuilder, "consents");
            Audit.AuditGuard.GuardAppendOnly(migrationBuilder, "declarations");
            migrationBuilder.AddVoNhaiCommerceCatalogVersion(hasRecordings: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropVoNhaiCommerceCatalogVersion();

            migrationBuilder.DropTable(
                name: "commerce_personal_data_uses");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "data_requests");

            migrationBuilder.DropTable(
                name: "declarations");

            migrationBuilder.DropIndex(
                name: "IX_commerce_outings_household_id_opened_at",
                table: "commerce_outings");

            migrationBuilder.DropIndex(
                name: "IX_commerce_orders_household_id_step_placed_at",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "buyer_erased_at",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "contact_phone",
                table: "commerce_households");

            // SQLite has rebuilt the households' table, and with it the index of search has lost its triggers.
            Audit.AuditGuard.UnguardAppendOnly(migrationBuilder, "consents");
            Audit.AuditGuard.UnguardAppendOnly(migrationBuilder, "declarations");
            migrationBuilder.AddVoNhaiCommerceSearch();
        }
    }
}
