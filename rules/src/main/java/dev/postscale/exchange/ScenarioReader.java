package dev.postscale.exchange;

import dev.postscale.scenario.Input;
import dev.postscale.scenario.Scenario;
import dev.postscale.scenario.ScenarioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads scenarios. Every method throws {@link ScenarioException} when the text is no scenario; its message says where,
 * which value, which limit and what may have been meant.
 */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * A file in JSON or YAML, by its name or else by its first character.
     *
     * @throws java.io.UncheckedIOException if there is no such file or it cannot be read
     */
    public static ReadScenario read(Path file) {
        String text = BoundedText.of(file);
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean json = name.endsWith(".json") || (!name.endsWith(".yaml") && !name.endsWith(".yml") && braced(text));
        return json ? fromJson(text) : fromYaml(text);
    }

    public static ReadScenario fromJson(String text) {
        return fromTree(Trees.json(BoundedText.checked(text, "scenario", text.length() + " characters")));
    }

    public static ReadScenario fromYaml(String text) {
        return fromTree(Trees.yaml(BoundedText.checked(text, "scenario", text.length() + " characters")));
    }

    /**
     * Another scenario with some fields set, as a command line or a question "what if" does.
     *
     * @param changes paths such as {@code deployment.tier} and their values: text, numbers, true or false, lists of
     *     text. Text is read as the field's quantity, number or word. One weight under {@code tasks} takes from the others
     *     in proportion where a mix is known; several, or one where none is, replace all weights.
     */
    public static ReadScenario with(Scenario scenario, Map<String, ?> changes) {
        List<String> weights = changes.keySet().stream()
                .filter(path -> path.startsWith("tasks."))
                .toList();
        if (weights.size() == 1 && scenario.tasks().known()) {
            return mixed(scenario, weights.get(0), changes);
        }
        ObjectNode tree = ScenarioJson.tree(scenario);
        if (!weights.isEmpty()) {
            tree.remove("tasks");
        }
        changes.forEach((path, value) -> Paths.set(tree, path, value));
        return read(tree, true);
    }

    private static ReadScenario mixed(Scenario scenario, String task, Map<String, ?> changes) {
        Input input = Input.all().get(task);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        Paths.set(tree, task, changes.get(task));
        Fields tasks = Fields.of(tree, true, new ArrayList<>()).object("tasks");
        if (input == null) {
            tasks.endStrictly();
        }
        double weight = ScenarioParts.weight(tasks, task.substring(task.indexOf('.') + 1));
        Map<String, Object> rest = new TreeMap<>(changes);
        rest.remove(task);
        return with(input == null ? scenario : input.in(scenario, weight), rest);
    }

    static ReadScenario fromTree(JsonNode tree) {
        return read(tree, false);
    }

    private static ReadScenario read(JsonNode tree, boolean words) {
        List<String> warnings = new ArrayList<>();
        Scenario scenario = ScenarioParts.scenario(Fields.of(tree, words, warnings));
        return new ReadScenario(scenario, warnings);
    }

    private static boolean braced(String text) {
        return text.stripLeading().startsWith("{");
    }
}
