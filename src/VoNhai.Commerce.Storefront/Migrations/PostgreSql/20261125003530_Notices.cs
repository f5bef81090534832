using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VoNhai.Commerce.Storefront.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "commerce_notice_wishes",
                columns: table => new
                {
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receiver = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    stop_secret = table.Column<string>(type: "character varying(22)", maxLength: 22, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_notice_wishes", x => x.subject_id);
                    table.ForeignKey(
                        name: "FK_commerce_notice_wishes_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    occasion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    receiver = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    leased_until = table.Column<long>(type: "bigint", nullable: false),
                    leased_by = table.Column<Guid>(type: "uuid", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    problem = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_notices", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_notices_commerce_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "commerce_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_notice_wishes_household_id",
                table: "commerce_notice_wishes",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_notice_wishes_stop_secret",
                table: "commerce_notice_wishes",
                column: "stop_secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_notices_household_id_state",
                table: "commerce_notices",
                columns: new[] { "household_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_notices_order_id_occasion_receiver_channel",
                table: "commerce_notices",
                columns: new[] { "order_id", "occasion", "receiver", "channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_notices_state_due_at",
                table: "commerce_notices",
                columns: new[] { "state", "due_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commerce_notice_wishes");

            migrationBuilder.DropTable(
                name: "commerce_notices");
        }
    }
}
