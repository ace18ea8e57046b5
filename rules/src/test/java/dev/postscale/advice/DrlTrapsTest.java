package dev.postscale.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postscale.scenario.AssetFacts;
import dev.postscale.scenario.BaseFacts;
import dev.postscale.scenario.FactGroups;
import dev.postscale.scenario.PlanFacts;
import dev.postscale.scenario.StrategyRecord;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What DRL accepts and then does something else with; see the house style on DRL. */
class DrlTrapsTest {
    @Test
    void no_rule_controls_the_order_of_rules() {
        assertThat(Drl.files().values()).allSatisfy(text -> assertThat(text)
                .doesNotContainPattern("salience|agenda-group|activation-group|ruleflow|lock-on-active|no-loop")
                .doesNotContainPattern("(?m)^\\s*global\\b|drools\\.|modify\\s*\\(|update\\s*\\(|insert|addLogical"));
    }

    @Test
    void no_left_side_computes() {
        // An unbracketed sum in a binding silently binds its first operand only.
        assertThat(Drl.rules())
                .allSatisfy(rule -> assertThat(withoutLiterals(rule.when()).replaceAll("(not|exists) /", "/"))
                        .doesNotContainPattern("[+*%]|\\w\\s+-|\\w\\s*/\\s*\\w|\\b(eval|accumulate|from)\\b"));
    }

    @Test
    void no_left_side_holds_a_number_of_its_own() {
        assertThat(Drl.rules()).allSatisfy(rule -> assertThat(withoutLiterals(rule.when()))
                .doesNotContainPattern("(?<![\\w$])(?![01]\\b)\\d"));
    }

    @Test
    void no_left_side_fires_on_the_unknown() {
        // DRL compares by Double.compare, to which NaN is the largest number: NaN >= x holds, "NaN > x || == x" does
        // not.
        assertThat(Drl.rules()).allSatisfy(rule -> assertThat(rule.when()).doesNotContain(">="));
        // NaN is unequal to everything, and a negated comparison with it holds.
        assertThat(Drl.rules()).allSatisfy(rule -> assertThat(rule.when()).doesNotContain("!="));
        assertThat(Drl.rules()).allSatisfy(rule -> assertThat(
                        rule.when().lines().filter(line -> line.strip().startsWith("not ")))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern("[<>]")));
    }

    @Test
    void a_right_side_is_one_added_record_that_begins_with_the_rule() {
        assertThat(Drl.rules()).allSatisfy(rule -> assertThat(rule.then().strip())
                .matches("(findings|proposals|rulings)\\.add\\(new [A-Z]\\w+\\(\""
                        + Pattern.quote(rule.name())
                        + "\", [^;{}]+\\)\\);"));
    }

    @Test
    void metadata_is_one_source_list_since_a_second_value_would_be_lost() {
        assertThat(Drl.rules())
                .allSatisfy(rule -> assertThat(rule.header()).matches("    @source\\(\"[\\w.-]+(, [\\w.-]+)*\"\\)\\n"));
    }

    @Test
    void a_sentence_of_reasoning_stands_above_each_rule() {
        assertThat(Drl.rules())
                .allSatisfy(rule -> assertThat(rule.before()).containsPattern("(?m)^// [A-Z][^\\n]+\\.\\n\\z"));
    }

    @Test
    void rule_names_are_kebab_case_and_files_belong_to_one_unit() {
        assertThat(Drl.rules()).allSatisfy(rule -> assertThat(rule.name()).matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(Drl.files()).allSatisfy((file, text) -> {
            String phase = file.substring(0, file.indexOf('/'));
            assertThat(text).startsWith("package dev.postscale." + phase + ";\nunit ");
        });
    }

    @Test
    void no_component_is_one_letter_or_looks_like_a_getter() {
        // One-letter properties break the executable model; isX and getX are read as the property x.
        assertThat(joined())
                .flatExtracting(type -> List.of(type.getRecordComponents()))
                .extracting(RecordComponent::getName)
                .allMatch(name -> name.length() > 1)
                .noneMatch(name -> name.matches("(is|get)[A-Z].*"));
    }

    @Test
    void joined_types_are_top_level() {
        assertThat(joined()).noneMatch(Class::isMemberClass);
    }

    private static List<Class<?>> joined() {
        return Stream.concat(
                        Stream.of(FactGroups.class.getRecordComponents()).map(RecordComponent::getType),
                        Stream.of(PlanFacts.class, StrategyRecord.class, AssetFacts.class, BaseFacts.class))
                .<Class<?>>map(type -> type)
                .toList();
    }

    private static String withoutLiterals(String text) {
        return text.replaceAll("\"[^\"]*\"", "\"\"");
    }
}
