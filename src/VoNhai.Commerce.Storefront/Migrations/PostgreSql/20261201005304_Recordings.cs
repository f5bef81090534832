using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VoNhai.Commerce.Storefront.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Recordings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "commerce_recordings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: true),
                    phrase = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    sound = table.Column<byte[]>(type: "bytea", nullable: false),
                    kept_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_recordings", x => x.id);
                    table.CheckConstraint("ck_commerce_recordings_slot", "(product_id IS NULL) <> (phrase IS NULL)");
                    table.ForeignKey(
                        name: "FK_commerce_recordings_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_commerce_recordings_commerce_products_product_id",
                        column: x => x.product_id,
                        principalTable: "commerce_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_recordings_hash",
                table: "commerce_recordings",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_recordings_household_id_phrase",
                table: "commerce_recordings",
                columns: new[] { "household_id", "phrase" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_recordings_product_id",
                table: "commerce_recordings",
                column: "product_id",
                unique: true);

            // Buyers' pages tell of recordings.
            migrationBuilder.AddVoNhaiCommerceCatalogVersion();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commerce_recordings");
            migrationBuilder.AddVoNhaiCommerceCatalogVersion(hasRecordings: false);
        }
    }
}
