using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VoNhai.Commerce.Storefront.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Workplace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Sessions of before have no id of their own: their people log in once more.
            migrationBuilder.Sql("DELETE FROM auth_tickets");

            migrationBuilder.AddColumn<int>(
                name: "helper_rights",
                table: "users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "helper_until",
                table: "users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "recovered_at",
                table: "users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "asked_at",
                table: "commerce_receiving_accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asked_by",
                table: "commerce_receiving_accounts",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "live_from",
                table: "commerce_receiving_accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "not_before",
                table: "commerce_receiving_accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proof",
                table: "commerce_receiving_accounts",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "proven_at",
                table: "commerce_receiving_accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "stopped_at",
                table: "commerce_receiving_accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stopped_by",
                table: "commerce_receiving_accounts",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "test_amount",
                table: "commerce_receiving_accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "test_code",
                table: "commerce_receiving_accounts",
                type: "TEXT",
                maxLength: 14,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "buyer_hamlet",
                table: "commerce_orders",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "buyer_nickname",
                table: "commerce_orders",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "channel",
                table: "commerce_orders",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Online");

            migrationBuilder.AddColumn<long>(
                name: "handed_over_at",
                table: "commerce_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "device_id",
                table: "auth_tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "id",
                table: "auth_tickets",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<long>(
                name: "last_used_at",
                table: "auth_tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "auth_tickets",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "unlocked_until",
                table: "auth_tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "way",
                table: "auth_tickets",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Passphrase");

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    who_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    who_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    verb = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "commerce_book_closings",
                columns: table => new
                {
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    through_day = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_book_closings", x => new { x.household_id, x.through_day });
                    table.ForeignKey(
                        name: "FK_commerce_book_closings_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_book_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    book_column = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    happened_on = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 14, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    corrects = table.Column<long>(type: "INTEGER", nullable: true),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_book_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_book_entries_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commerce_book_entries_commerce_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "commerce_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_book_heads",
                columns: table => new
                {
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last_number = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_through = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_book_heads", x => x.household_id);
                    table.ForeignKey(
                        name: "FK_commerce_book_heads_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_book_marks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_book_marks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "commerce_cash_counts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    opening = table.Column<long>(type: "INTEGER", nullable: false),
                    cash_in = table.Column<long>(type: "INTEGER", nullable: false),
                    cash_out = table.Column<long>(type: "INTEGER", nullable: false),
                    counted = table.Column<long>(type: "INTEGER", nullable: false),
                    notes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    form_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    counted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_cash_counts", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_cash_counts_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_debtor_notes",
                columns: table => new
                {
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    debtor = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    nickname = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    hamlet = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_debtor_notes", x => new { x.household_id, x.debtor });
                    table.ForeignKey(
                        name: "FK_commerce_debtor_notes_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_debts",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    debtor = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    owed = table.Column<long>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_debts", x => x.order_id);
                    table.ForeignKey(
                        name: "FK_commerce_debts_commerce_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "commerce_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_outings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    device_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_outings", x => x.id);
                    table.ForeignKey(
                        name: "FK_commerce_outings_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_till_codes",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_till_codes", x => x.code);
                    table.ForeignKey(
                        name: "FK_commerce_till_codes_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_till_money",
                columns: table => new
                {
                    transfer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_till_money", x => x.transfer_id);
                    table.ForeignKey(
                        name: "FK_commerce_till_money_commerce_transfers_transfer_id",
                        column: x => x.transfer_id,
                        principalTable: "commerce_transfers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "devices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_devices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "enrolment_cards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", nullable: true),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrolment_cards", x => x.id);
                    table.ForeignKey(
                        name: "FK_enrolment_cards_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "support_codes",
                columns: table => new
                {
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    enter_until = table.Column<long>(type: "INTEGER", nullable: false),
                    tries_left = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support_codes", x => x.household_id);
                    table.ForeignKey(
                        name: "FK_support_codes_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "support_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    operator_id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    open_until = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support_views", x => x.id);
                    table.ForeignKey(
                        name: "FK_support_views_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commerce_outing_goods",
                columns: table => new
                {
                    outing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    taken = table.Column<long>(type: "INTEGER", nullable: false),
                    remaining = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_outing_goods", x => new { x.outing_id, x.product_id });
                    table.ForeignKey(
                        name: "FK_commerce_outing_goods_commerce_outings_outing_id",
                        column: x => x.outing_id,
                        principalTable: "commerce_outings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commerce_outing_goods_commerce_products_product_id",
                        column: x => x.product_id,
                        principalTable: "commerce_products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_outing_moves",
                columns: table => new
                {
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    outing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    by_whom = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_outing_moves", x => new { x.household_id, x.key, x.product_id, x.kind });
                    table.ForeignKey(
                        name: "FK_commerce_outing_moves_commerce_outings_outing_id",
                        column: x => x.outing_id,
                        principalTable: "commerce_outings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "device_people",
                columns: table => new
                {
                    device_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    picture = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    pin_hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    tries_left = table.Column<int>(type: "INTEGER", nullable: false),
                    enrolled_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_used_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_device_people", x => new { x.device_id, x.user_id });
                    table.ForeignKey(
                        name: "FK_device_people_devices_device_id",
                        column: x => x.device_id,
                        principalTable: "devices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_device_people_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_receiving_accounts_test_code",
                table: "commerce_receiving_accounts",
                column: "test_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_auth_tickets_id",
                table: "auth_tickets",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_household_id_number",
                table: "audit_entries",
                columns: new[] { "household_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_verb_number",
                table: "audit_entries",
                columns: new[] { "verb", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_commerce_book_entries_days",
                table: "commerce_book_entries",
                columns: new[] { "household_id", "book_column", "day", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_book_entries_household_id_number",
                table: "commerce_book_entries",
                columns: new[] { "household_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_book_entries_household_id_source_book_column",
                table: "commerce_book_entries",
                columns: new[] { "household_id", "source", "book_column" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_book_entries_order_id",
                table: "commerce_book_entries",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_book_marks_household_id_id",
                table: "commerce_book_marks",
                columns: new[] { "household_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_cash_counts_household_id_day_id",
                table: "commerce_cash_counts",
                columns: new[] { "household_id", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_cash_counts_household_id_form_key",
                table: "commerce_cash_counts",
                columns: new[] { "household_id", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_debts_household_id_debtor",
                table: "commerce_debts",
                columns: new[] { "household_id", "debtor" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_debts_household_id_since",
                table: "commerce_debts",
                columns: new[] { "household_id", "since" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_outing_goods_product_id",
                table: "commerce_outing_goods",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_outing_moves_outing_id_product_id",
                table: "commerce_outing_moves",
                columns: new[] { "outing_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_outings_household_id_device_id",
                table: "commerce_outings",
                columns: new[] { "household_id", "device_id" },
                unique: true,
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_till_codes_household_id_taken_at",
                table: "commerce_till_codes",
                columns: new[] { "household_id", "taken_at" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_till_money_code",
                table: "commerce_till_money",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "IX_device_people_user_id",
                table: "device_people",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_devices_secret_hash",
                table: "devices",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enrolment_cards_code_hash",
                table: "enrolment_cards",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enrolment_cards_expires_at",
                table: "enrolment_cards",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_enrolment_cards_user_id",
                table: "enrolment_cards",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_support_views_household_id_open_until",
                table: "support_views",
                columns: new[] { "household_id", "open_until" });

            // Accounts of before are in use, orders know when they were handed over, and all of them enter the books.
            migrationBuilder.Sql("UPDATE commerce_receiving_accounts SET live_from = 0");
            migrationBuilder.Sql("""
                UPDATE commerce_orders SET handed_over_at =
                  (SELECT MIN(t.at) FROM commerce_order_timeline t WHERE t.order_id = commerce_orders.id AND t.step = 'HandedOver')
                """);
            migrationBuilder.Sql("INSERT INTO commerce_book_marks (id, household_id, order_id) SELECT id, household_id, id FROM commerce_orders");
            Audit.AuditGuard.GuardAudit(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "commerce_book_closings");

            migrationBuilder.DropTable(
                name: "commerce_book_entries");

            migrationBuilder.DropTable(
                name: "commerce_book_heads");

            migrationBuilder.DropTable(
                name: "commerce_book_marks");

            migrationBuilder.DropTable(
                name: "commerce_cash_counts");

            migrationBuilder.DropTable(
                name: "commerce_debtor_notes");

            migrationBuilder.DropTable(
                name: "commerce_debts");

            migrationBuilder.DropTable(
                name: "commerce_outing_goods");

            migrationBuilder.DropTable(
                name: "commerce_outing_moves");

            migrationBuilder.DropTable(
                name: "commerce_till_codes");

            migrationBuilder.DropTable(
                name: "commerce_till_money");

            migrationBuilder.DropTable(
                name: "device_people");

            migrationBuilder.DropTable(
                name: "enrolment_cards");

            migrationBuilder.DropTable(
                name: "support_codes");

            migrationBuilder.DropTable(
                name: "support_views");

            migrationBuilder.DropTable(
                name: "commerce_outings");

            migrationBuilder.DropTable(
                name: "devices");

            migrationBuilder.DropIndex(
                name: "IX_commerce_receiving_accounts_test_code",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropIndex(
                name: "IX_auth_tickets_id",
                table: "auth_tickets");

            migrationBuilder.DropColumn(
                name: "helper_rights",
                table: "users");

            migrationBuilder.DropColumn(
                name: "helper_until",
                table: "users");

            migrationBuilder.DropColumn(
                name: "recovered_at",
                table: "users");

            migrationBuilder.DropColumn(
                name: "asked_at",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropColumn(
                name: "asked_by",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropColumn(
                name: "live_from",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropColumn(
                name: "not_before",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropColumn(
                name: "proof",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropColumn(
                name: "proven_at",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropColumn(
                name: "stopped_at",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropColumn(
                name: "stopped_by",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropColumn(
                name: "test_amount",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropColumn(
                name: "test_code",
                table: "commerce_receiving_accounts");

            migrationBuilder.DropColumn(
                name: "buyer_hamlet",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "buyer_nickname",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "channel",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "handed_over_at",
                table: "commerce_orders");

            migrationBuilder.DropColumn(
                name: "device_id",
                table: "auth_tickets");

            migrationBuilder.DropColumn(
                name: "id",
                table: "auth_tickets");

            migrationBuilder.DropColumn(
                name: "last_used_at",
                table: "auth_tickets");

            migrationBuilder.DropColumn(
                name: "name",
                table: "auth_tickets");

            migrationBuilder.DropColumn(
                name: "unlocked_until",
                table: "auth_tickets");

            migrationBuilder.DropColumn(
                name: "way",
                table: "auth_tickets");
            Audit.AuditGuard.UnguardAudit(migrationBuilder);
        }
    }
}
