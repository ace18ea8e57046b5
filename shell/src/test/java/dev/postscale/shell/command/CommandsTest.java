package dev.postscale.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.exchange.ScenarioReader;
import dev.postscale.quantity.Language;
import dev.postscale.scenario.Scenario;
import dev.postscale.shell.render.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final Doors DOORS = new Doors();
    private final Conversation conversation = new Conversation(Grammar.ofAllVerbs(), DOORS);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "advis                     | The command (advis) is not known.                  | Maybe advise; help lists all.",
                "advise --budgt=3          | The option (--budgt) of advise is not known.       | Maybe --budget; help advise lists all.",
                "advise --budget           | The option --budget of advise needs a value (USD). | Maybe see help advise.",
                "advise --budget --tier x  | The option --budget of advise needs a value (USD). | Maybe see help advise.",
                "advise --budget 1 --budget 2 | The option --budget of advise must be given only once. |",
                "advise rag                | The word (rag) is one too many for advise.         | Maybe see help advise.",
                "advise --format xml       | The value (xml) of --format must be one of text, json. |",
                "advise --top 0            | The value (0) of --top must be a whole number from 1 to 100. |",
                "why                       | The command why needs a word: STRATEGY.            | Maybe see help why.",
                "compare rag               | The command compare needs a word: OTHER,....       | Maybe see help compare.",
                "what-if --budget 3M       | The command what-if needs the option --change.     | Maybe --change budget_usd=2M.",
                "what-if --change x        | The value (x) of --change must be a name, an equals sign and a value. | Maybe deployment.owned=yes.",
                "replay                    | The command replay needs a word: FILE.             | Maybe see help replay.",
                "cost prise H100           | The question (prise) of cost must be one of price, train, serve, api-or-own, rent-or-buy. | Maybe price was meant.",
                "cost price H100 --tokens 1T | The option --tokens does not matter to cost price. | Maybe leave it out; --hour-price, --purchase-price, --life-years, --electricity, --pue, --carbon, --on, --currency do.",
                "cost rent-or-buy H100 --utilization 140% | --utilization: the share (140%) must be from 0 to 1, or up to 100%. | Maybe 60%.",
                "sparql                    | The command sparql needs a word: QUERY, or the option --query. | Maybe see help sparql; kb queries lists what ships.",
                "kb                        | The command kb needs a word: WHAT.                 | Maybe see help kb.",
                "kb statz                  | The word (statz) of kb must be one of stats, describe, why, contested, stale, validate, queries, query, diff, export, load. | Maybe stats.",
                "kb why                    | The command kb why needs a word: THING.            | Maybe see help kb.",
                "kb stats --format ttl     | The value (ttl) of --format is for kb query only.  | Maybe text or json.",
                "kb query cq-99            | The query (cq-99) does not ship.                   | Maybe cq-09; kb queries lists them.",
                "kb query cq-04 --param bit=8 | The query has no parameter (bit).               | Maybe target, bits.",
            })
    void wrong_usage_gets_one_line_and_a_hint(String line, String message, String hint) {
        assertThat(run(line)).isEqualTo(Status.WRONG_USAGE);
        assertThat(err.toString().lines())
                .containsExactlyElementsOf(hint == null ? List.of(message) : List.of(message, hint));
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"advise --budget=10_Q", "advise --memory=-3", "advise --tier cloud", "advise --set foo"})
    void a_value_that_is_none_is_named_with_its_option(String line) {
        assertThat(run(line)).isEqualTo(Status.WRONG_USAGE);
        assertThat(err.toString())
                .contains(line.split("[ =]", -1)[1])
                .contains("\nMaybe ")
                .doesNotContain("Exception");
    }

    @Test
    void every_option_sets_a_field_of_the_scenario() {
        for (String path : ScenarioOptions.paths()) {
            Object value = path.endsWith("tier")
                    ? "server"
                    : path.endsWith("goal") ? "fit_target" : path.endsWith("as_of") ? "2025-01" : "1";
            if (path.startsWith("constraints.o")
                    || path.startsWith("constraints.no")
                    || path.endsWith("audit")
                    || path.endsWith("verifier")
                    || path.endsWith("tools")) {
                value = "yes";
            }
            var read = ScenarioReader.with(Scenario.empty(), Map.of(path, value));
            assertThat(read.warnings()).as(path).isEmpty();
            assertThat(read.scenario()).as(path).isNotEqualTo(Scenario.empty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "help advise",
                "help why",
                "help why-not",
                "help what-if",
                "help compare",
                "help replay",
                "help optimum",
                "help marginal",
                "help generations",
                "help law",
                "help laws",
                "help sparql",
                "help kb",
                "help import",
                "help fit",
                "help train",
                "help fits",
                "help serve",
                "help cost",
                "help accuracy",
                "help batch",
                "help version",
                "help help"
            })
    void help_speaks_both_languages(String line) {
        assertThat(run(line)).isEqualTo(Status.ANSWERED);
        assertThat(run(line + " --lang zh")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("说明");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cost price H100",
                "cost price electricity --currency EUR",
                "cost price gpt-4o --on 2024-06",
                "cost train llama-3.1-8b --tokens 1T --accelerator H100 --count 64 --engineers 2",
                "cost serve llama-3.1-8b --accelerator L40S --falling no",
                "cost api-or-own llama-3.3-70b --accelerator H100 --requests-per-day 1M --api gpt-5 --currency CNY",
                "cost rent-or-buy H100 --months 36 --utilization 70%",
                "cost rent-or-buy A800",
            })
    void costs_are_told_in_both_languages_and_as_json(String line) {
        assertThat(run(line)).as(err.toString()).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).isNotBlank().doesNotContain("{").doesNotContain("NaN");
        assertThat(run(line + " --lang zh")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).containsPattern("[\\u4e00-\\u9fff]").doesNotContain("{");
        assertThat(run(line + " --format json")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).startsWith("{\"what\":\"").endsWith("}\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_service_that_does_not_fit_has_a_status_of_its_own() {
        assertThat(run("cost serve deepseek-v3 --accelerator T4 --precision bf16"))
                .isEqualTo(Status.NOTHING_FEASIBLE);
        assertThat(err.toString()).contains("GiB are missing").contains("Maybe ");
        assertThat(run("cost rent-or-buy Abacus")).isEqualTo(Status.NOT_KNOWN);
    }

    @Test
    void an_option_may_ask_for_help_or_the_version() {
        assertThat(conversation.run(List.of("why", "--help"), screen(""))).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("--scenario FILE");
        assertThat(conversation.run(List.of("--version"), screen(""))).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains(DOORS.knowledge().version());
    }

    @Test
    void lines_go_on_after_an_error_and_end_at_exit() {
        Status last = conversation.runLines(screen("hlep\n\n version\nexit\nhelp\n"));
        assertThat(last).isEqualTo(Status.ANSWERED);
        assertThat(err.toString()).contains("(hlep)");
        assertThat(out.toString()).contains("postscale").doesNotContain("--scenario");
    }

    @Test
    void a_line_without_end_is_refused_without_being_held() {
        String line = "a".repeat(10_000_000);
        assertThat(conversation.runLines(screen(line + "\nversion"))).isEqualTo(Status.ANSWERED);
        assertThat(err.toString().lines()).hasSize(2).first().asString().contains("1000000");
    }

    @Test
    void words_in_quotes_stay_whole_and_wide_spaces_part_words() {
        Grammar grammar = conversation.grammar();
        assertThat(Line.words("advise --need \"ship  in a month\"\u3000--budget '10 M'", grammar))
                .containsExactly("advise", "--need", "ship  in a month", "--budget", "10 M");
        assertThat(Line.words("sparql --limit=3  SELECT \"a b\" {  }", grammar))
                .containsExactly("sparql", "--limit=3", "SELECT \"a b\" {  }");
        assertThat(conversation.run("advise \"x", screen(""))).isEqualTo(Status.WRONG_USAGE);
    }

    @Test
    void an_unknown_strategy_and_a_missing_file_are_told_from_wrong_usage() {
        assertThat(run("why ragg")).isEqualTo(Status.NOT_KNOWN);
        assertThat(run("advise --scenario nowhere.yaml")).isEqualTo(Status.NOT_KNOWN);
        assertThat(run("sparql @nowhere.rq")).isEqualTo(Status.NOT_KNOWN);
        assertThat(err.toString()).doesNotContain("Exception").contains("Maybe rag");
    }

    @Test
    void a_saved_advice_is_given_again(@TempDir Path folder) throws IOException {
        assertThat(run("advise --budget 200k --documents 20000 --draws 20 --format json"))
                .isEqualTo(Status.ANSWERED);
        Path saved = folder.resolve("saved.json");
        Files.writeString(saved, out.toString());
        out.getBuffer().setLength(0);
        assertThat(run("replay " + saved)).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).startsWith("The same advice, byte for byte.");
        assertThat(run("replay " + folder.resolve("nothing.json"))).isEqualTo(Status.NOT_KNOWN);
        Files.writeString(saved, "{}");
        assertThat(run("replay " + saved)).isEqualTo(Status.WRONG_USAGE);
    }

    @Test
    void questions_about_an_advice_answer_in_both_languages_and_in_json() {
        for (String line : List.of(
                "why rag",
                "why-not moe",
                "compare rag peft-lora,sft",
                "what-if --change budget_usd=2M --change deployment.owned=yes")) {
            for (String more : List.of("", " --lang zh", " --format json")) {
                assertThat(run(line + " --budget 200k --documents 20000 --draws 20" + more))
                        .as(line + more)
                        .isEqualTo(Status.ANSWERED);
            }
        }
        assertThat(out.toString())
                .contains("\"binding\":")
                .contains("\"winner\":")
                .contains("\"diff\":")
                .doesNotContain("{input}");
        assertThat(err.toString()).isEmpty();
        assertThat(run("what-if --tier device --memory 8 --change deployment.memory_gib=0.05"))
                .isEqualTo(Status.NOTHING_FEASIBLE);
    }

    @Test
    void sparql_answers_in_five_formats() {
        String query = "SELECT (1 AS ?n) (\"a,b\" AS ?t) {}";
        assertThat(conversation.run(List.of("sparql", "--format=csv", query), screen("")))
                .isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).isEqualTo("n,t\r\n1,\"a,b\"\r\n");
        assertThat(conversation.run(List.of("sparql", "--format=json", query), screen("")))
                .isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("\"bindings\"");
        assertThat(conversation.run(List.of("sparql", query), screen(""))).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).endsWith("n  t\n──────\n1  a,b\n");
        assertThat(run("sparql --format=md " + query)).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).isEqualTo("| n | t |\n| ---: | --- |\n| 1 | a,b |\n");
        assertThat(run("sparql --format=ttl CONSTRUCT { mod:a a ps:Model } {}")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("mod:a");
        assertThat(run("sparql --format=ttl " + query)).isEqualTo(Status.WRONG_USAGE);
        assertThat(err.toString()).contains("no graph");
    }

    @Test
    void sparql_reads_a_file_and_keeps_its_limits(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("all.rq"), "SELECT ?a { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f");

        assertThat(conversation.run(List.of("sparql", "--time-limit=200ms", file.toString()), screen("")))
                .isEqualTo(Status.WRONG_USAGE);
        assertThat(err.toString().lines()).hasSize(2).first().asString().contains("longer than 200 ms");
        Files.writeString(file, "SELECT ?s { ?s a ps:Model }");
        assertThat(conversation.run(List.of("sparql", "--limit=2", "@" + file), screen("")))
                .isEqualTo(Status.ANSWERED);
        assertThat(out.toString().lines()).hasSize(4);
    }

    @Test
    void kb_tells_in_both_languages_what_there_is_and_where_a_number_is_from() {
        assertThat(run("kb stats")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains(DOORS.knowledge().version()).contains("strategy");
        assertThat(run("kb describe 稀疏专家 --lang zh")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("混合专家模型（psk:moe）：策略");
        assertThat(run("kb why DeepSeek-V3 params_total")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("671 B parameter").contains("Epoch AI model dataset");
        assertThat(run("kb why 671B --format json")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).startsWith("{\"claims\":[{\"id\":\"clm:");
        assertThat(run("kb contested")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("Chinchilla refit");
        assertThat(run("kb stale --days 900")).isEqualTo(Status.ANSWERED);
        assertThat(run("kb validate")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("sound");
        assertThat(run("kb queries")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("cq-25");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_shipped_query_is_asked_by_either_command_with_other_parameters() {
        assertThat(run("kb query cq-11 --param strategy=rag --format csv")).isEqualTo(Status.ANSWERED);
        String techniques = out.toString();
        assertThat(techniques).startsWith("technique,label,definition");
        assertThat(run("sparql --query=cq-11 --param=strategy=rag --format=csv"))
                .isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).isEqualTo(techniques);
        assertThat(run("kb describe nothing-such")).isEqualTo(Status.NOT_KNOWN);
    }

    @Test
    void own_facts_are_used_by_the_command_that_names_them_and_by_no_other(@TempDir Path folder) throws IOException {
        String prices = """
                item,category,unit,accelerator,price_usd,low,high,date,source,verified,valid_from
                H100 in our racks,gpu_rental,USD per GPU-hour,nvidia-h100-sxm-80,1.5,1.4,1.6,2026-10-01,contract,yes,2026-01-01
                """;
        Path own = Files.writeString(folder.resolve("racks.csv"), prices);
        String query = "ASK { off:h100-in-our-racks a ps:Offering }";

        assertThat(run("sparql --kb=" + own + " " + query)).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).isEqualTo("yes\n");
        assertThat(run("sparql " + query)).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).isEqualTo("no\n");
        assertThat(run("kb why h100-in-our-racks --kb " + own)).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("graph/overlay/racks").contains("contract");
        Files.writeString(own, prices.replace("1.5,", "-1.5,"));
        assertThat(run("advise --kb " + own)).isEqualTo(Status.WRONG_USAGE);
        assertThat(err.toString()).contains("Own facts are not loaded. racks").doesNotContain("Exception");
        assertThat(run("advise --kb nowhere.ttl")).isEqualTo(Status.NOT_KNOWN);
    }

    @Test
    void an_edition_is_exported_once_and_compared(@TempDir Path folder) {
        Path file = folder.resolve("now.trig.gz");
        assertThat(run("kb export " + file)).isEqualTo(Status.ANSWERED);
        assertThat(run("kb diff " + file + " shipped")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("0 records added, 0 removed, 0 fields changed");
        assertThat(run("kb diff " + file + " shipped --format json")).isEqualTo(Status.ANSWERED);
        assertThat(out.toString()).contains("\"changed\":[]");
        assertThat(run("kb export " + file)).isEqualTo(Status.WRONG_USAGE);
        assertThat(err.toString()).contains("must not exist yet");
        assertThat(run("kb diff " + file)).isEqualTo(Status.WRONG_USAGE);
        assertThat(run("kb diff nowhere.trig shipped")).isEqualTo(Status.NOT_KNOWN);
    }

    @Test
    void the_page_fits_the_terminal_and_is_plain_elsewhere() {
        assertThat(Screen.page(Map.of("TERM", "xterm", "POSTSCALE_LANG", "zh_CN.UTF-8"), "80"))
                .isEqualTo(new Page(80, true, Language.ZH));
        assertThat(Screen.page(Map.of("TERM", "xterm", "NO_COLOR", "1"), "300"))
                .isEqualTo(new Page(120, false, Language.EN));
        assertThat(Screen.page(Map.of("TERM", "xterm"), "")).isEqualTo(new Page(100, false, Language.EN));
    }

    private Status run(String line) {
        out.getBuffer().setLength(0);
        return conversation.run(line, screen(""));
    }

    private Screen screen(String input) {
        return new Screen(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                new PrintWriter(out),
                new PrintWriter(err),
                new Page(100, false, Language.EN),
                false,
                false);
    }
}
