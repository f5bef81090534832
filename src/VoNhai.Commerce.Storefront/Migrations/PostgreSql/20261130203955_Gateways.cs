using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VoNhai.Commerce.Storefront.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Gateways : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "gateway",
                table: "commerce_ledger",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "gateway_payment",
                table: "commerce_ledger",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "gateway_thing",
                table: "commerce_ledger",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "commerce_gateway_events",
                columns: table => new
                {
                    gateway = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    event_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    heard_at = table.Column<long>(type: "bigint", nullable: false),
                    problem = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_gateway_events", x => new { x.gateway, x.event_id });
                });

            migrationBuilder.CreateTable(
                name: "commerce_gateway_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    gateway = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    way = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    gateway_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    units = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    made_at = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true),
                    ask_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_gateway_payments", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_gateway_payments_commerce_payment_requests_request~",
                        column: x => x.request_id,
                        principalTable: "commerce_payment_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_ledger_gateway_gateway_thing_kind",
                table: "commerce_ledger",
                columns: new[] { "gateway", "gateway_thing", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_gateway_payments_ask_at",
                table: "commerce_gateway_payments",
                column: "ask_at",
                filter: "ask_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_gateway_payments_gateway_gateway_id",
                table: "commerce_gateway_payments",
                columns: new[] { "gateway", "gateway_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_gateway_payments_request_id_gateway_attempt",
                table: "commerce_gateway_payments",
                columns: new[] { "request_id", "gateway", "attempt" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commerce_gateway_events");

            migrationBuilder.DropTable(
                name: "commerce_gateway_payments");

            migrationBuilder.DropIndex(
                name: "IX_commerce_ledger_gateway_gateway_thing_kind",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "gateway",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "gateway_payment",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "gateway_thing",
                table: "commerce_ledger");
        }
    }
}
