using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VoNhai.Commerce.Storefront.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CatalogueAndOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "best_before",
                table: "commerce_products",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "harvest_on",
                table: "commerce_products",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "held_unpaid",
                table: "commerce_products",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "ingredients",
                table: "commerce_products",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_estimated",
                table: "commerce_products",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "maker",
                table: "commerce_products",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "preorder_from",
                table: "commerce_products",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "season_note",
                table: "commerce_products",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "storage",
                table: "commerce_products",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "commerce_products",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "carrier",
                table: "commerce_orders",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "carrier_number",
                table: "commerce_orders",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "delivery_choice",
                table: "commerce_orders",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "delivery_fee",
                table: "commerce_orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "delivery_means",
                table: "commerce_orders",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "delivery_run_id",
                table: "commerce_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "payment_choice",
                table: "commerce_orders",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Transfer");

            migrationBuilder.AddColumn<string>(
                name: "pickup_code",
                table: "commerce_orders",
                type: "TEXT",
                maxLength: 4,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "pickup_wrong_tries",
                table: "commerce_orders",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "told",
                table: "commerce_order_timeline",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "is_estimated",
                table: "commerce_order_lines",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "unpaid_share",
                table: "commerce_households",
                type: "INTEGER",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.CreateTable(
                name: "commerce_certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    expires_on = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    stars = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_certificates", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_certificates_commerce_products_product_id",
                        column: x => x.product_id,
                        principalTable: "commerce_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_delivery_choices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    happens = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    fee = table.Column<long>(type: "INTEGER", nullable: false),
                    is_offered = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_delivery_choices", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_delivery_choices_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_listing_looks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    publishes_when_passed = table.Column<bool>(type: "INTEGER", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_listing_looks", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_listing_looks_commerce_products_product_id",
                        column: x => x.product_id,
                        principalTable: "commerce_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_lots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    harvested_on = table.Column<int>(type: "INTEGER", nullable: true),
                    packed_on = table.Column<int>(type: "INTEGER", nullable: true),
                    best_before = table.Column<int>(type: "INTEGER", nullable: true),
                    quantity = table.Column<long>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_lots", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_lots_commerce_products_product_id",
                        column: x => x.product_id,
                        principalTable: "commerce_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_order_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_order_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_order_notes_commerce_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "commerce_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_photos", x => x.id);
                    table.CheckConstraint("ck_commerce_photos_owner", "(product_id IS NULL) <> (entry_id IS NULL)");
                    table.ForeignKey(
                        name: "FK_commerce_photos_commerce_ledger_entry_id",
                        column: x => x.entry_id,
                        principalTable: "commerce_ledger",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commerce_photos_commerce_products_product_id",
                        column: x => x.product_id,
                        principalTable: "commerce_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commerce_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    details = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    closes_at = table.Column<long>(type: "INTEGER", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    taken = table.Column<int>(type: "INTEGER", nullable: false),
                    fee = table.Column<long>(type: "INTEGER", nullable: false),
                    called_off_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_runs", x => x.id);
                    table.CheckConstraint("ck_commerce_runs_taken", "taken >= 0 AND taken <= places");
                });

            migrationBuilder.CreateTable(
                name: "commerce_stock_adjustments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    change = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    by_whom = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_stock_adjustments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "commerce_stock_holds",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_stock_holds", x => new { x.order_id, x.product_id });
                    table.ForeignKey(
                        name: "FK_commerce_stock_holds_commerce_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "commerce_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commerce_stock_holds_commerce_products_product_id",
                        column: x => x.product_id,
                        principalTable: "commerce_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_stock_movements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_stock_movements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "commerce_weighings",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    goods = table.Column<long>(type: "INTEGER", nullable: false),
                    change = table.Column<long>(type: "INTEGER", nullable: false),
                    at_hand_over = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    weighed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_weighings", x => new { x.order_id, x.number });
                    table.ForeignKey(
                        name: "FK_commerce_weighings_commerce_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "commerce_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_photo_sizes",
                columns: table => new
                {
                    photo_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    webp = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_photo_sizes", x => new { x.photo_id, x.width });
                    table.ForeignKey(
                        name: "FK_commerce_photo_sizes_commerce_photos_photo_id",
                        column: x => x.photo_id,
                        principalTable: "commerce_photos",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commerce_run_members",
                columns: table => new
                {
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_run_members", x => new { x.household_id, x.run_id });
                    table.ForeignKey(
                        name: "FK_commerce_run_members_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_commerce_run_members_commerce_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "commerce_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commerce_run_parcels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    released_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ticked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    missed = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    collected = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_run_parcels", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_run_parcels_commerce_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "commerce_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commerce_run_parcels_commerce_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "commerce_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_weighed_lines",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    weighing = table.Column<int>(type: "INTEGER", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_weighed_lines", x => new { x.order_id, x.weighing, x.number });
                    table.ForeignKey(
                        name: "FK_commerce_weighed_lines_commerce_weighings_order_id_weighing",
                        columns: x => new { x.order_id, x.weighing },
                        principalTable: "commerce_weighings",
                        principalColumns: new[] { "order_id", "number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_commerce_products_held_unpaid",
                table: "commerce_products",
                sql: "held_unpaid >= 0");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_certificates_product_id",
                table: "commerce_certificates",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_delivery_choices_household_id_id",
                table: "commerce_delivery_choices",
                columns: new[] { "household_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_listing_looks_product_id_words_hash",
                table: "commerce_listing_looks",
                columns: new[] { "product_id", "words_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_listing_looks_verdict_asked_at",
                table: "commerce_listing_looks",
                columns: new[] { "verdict", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_lots_code",
                table: "commerce_lots",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_lots_product_id_written_at",
                table: "commerce_lots",
                columns: new[] { "product_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_order_notes_order_id",
                table: "commerce_order_notes",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_photos_entry_id",
                table: "commerce_photos",
                column: "entry_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_photos_hash",
                table: "commerce_photos",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_photos_product_id_hash",
                table: "commerce_photos",
                columns: new[] { "product_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_run_members_run_id",
                table: "commerce_run_members",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_run_parcels_household_id_settled_at",
                table: "commerce_run_parcels",
                columns: new[] { "household_id", "settled_at" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_run_parcels_order_id",
                table: "commerce_run_parcels",
                column: "order_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_run_parcels_run_id_household_id",
                table: "commerce_run_parcels",
                columns: new[] { "run_id", "household_id" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_runs_day",
                table: "commerce_runs",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_stock_adjustments_product_id_at",
                table: "commerce_stock_adjustments",
                columns: new[] { "product_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_stock_holds_product_id",
                table: "commerce_stock_holds",
                column: "product_id",
                filter: "state = 'Unpaid'");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_stock_movements_product_id_at",
                table: "commerce_stock_movements",
                columns: new[] { "product_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_weighings_order_id_form_key",
                table: "commerce_weighings",
                columns: new[] { "order_id", "form_key" },
                unique: true);

            // Orders that stand hold their goods from now on by rows of their own: without these nothing would come back when one is called off.
            migrationBuilder.Sql("""
                INSERT INTO commerce_stock_holds (order_id, product_id, household_id, quantity, state)
                SELECT o.id, l.product_id, o.household_id, l.quantity, CASE WHEN o.step IN ('HandedOver', 'Delivered') THEN 'Sold' ELSE 'Secured' END
                FROM commerce_orders o JOIN commerce_order_lines l ON l.order_id = o.id
                WHERE o.step NOT IN ('Cancelled', 'Returned')
                """);
            foreach (var (kind, states) in new[] { ("Reserved", "'Secured', 'Sold'"), ("Sold", "'Sold'") })
            {
                migrationBuilder.Sql($"""
                    INSERT INTO commerce_stock_movements (id, household_id, product_id, kind, quantity, code, at)
                    SELECT upper(substr(hex(randomblob(4)), 1, 8) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6))), h.household_id, h.product_id, '{kind}', h.quantity, o.code, o.placed_at
                    FROM commerce_stock_holds h JOIN commerce_orders o ON o.id = h.order_id WHERE h.state IN ({states})
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commerce_certificates");

            migrationBuilder.DropTable(
                name: "commerce_delivery_choices");

            migrationBuilder.DropTable(
                name: "commerce_listing_looks");

            migrationBuilder.DropTable(
                name: "commerce_lots");

            migrationBuilder.DropTable(
                name: "commerce_order_notes");

            migrationBuilder.DropTable(
                name: "commerce_photo_sizes");

            migrationBuilder.DropTable(
                name: "commerce_run_members");

            migrationBuilder.DropTable(
                name: "commerce_run_parcels");

            migrationBuilder.DropTable(
                name: "commerce_stock_adjustments");

            migrationBuilder.DropTable(
                name: "commerce_stock_holds");

            migrationBuilder.DropTable(
                name: "commerce_stock_movements");

            migrationBuilder.DropTable(
                name: "commerce_weighed_lines");

            migrationBuilder.DropTable(
                name: "commerce_photos");

            migrationBuilder.DropTable(
                name: "commerce_runs");

            migrationBuilder.DropTable(
                name: "commerce_weighings");

            migrationBuilder.DropCheckConstraint(
                name: "ck_commerce_products_held_unpaid",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "best_before",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "harvest_on",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "held_unpaid",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "ingredients",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "is_estimated",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "maker",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "preorder_from",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "season_note",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "storage",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "version",
                table: "commerce_products");

            migrationBuilder.DropColumn(
                name: "carrier",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "carrier_number",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "delivery_choice",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "delivery_fee",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "delivery_means",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "delivery_run_id",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "payment_choice",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "pickup_code",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "pickup_wrong_tries",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "told",
                table: "commerce_order_timeline");

            migrationBuilder.DropColumn(
                name: "is_estimated",
                table: "commerce_order_lines");

            migrationBuilder.DropColumn(
                name: "unpaid_share",
                table: "commerce_households");
        }
    }
}
