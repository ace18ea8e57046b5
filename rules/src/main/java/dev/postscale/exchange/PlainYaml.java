package dev.postscale.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** YAML of our own resources as lists of texts by name: two levels of names at most, and nothing but texts below. */
public final class PlainYaml {
    private PlainYaml() {}

    /** Sections by name, each with its lists by name, both in the order of the text. */
    public static Map<String, Map<String, List<String>>> sections(String yaml) {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        Trees.yaml(yaml).properties().forEach(section -> {
            Map<String, List<String>> lists = new LinkedHashMap<>();
            section.getValue().properties().forEach(list -> lists.put(list.getKey(), texts(list.getValue())));
            sections.put(section.getKey(), Collections.unmodifiableMap(lists));
        });
        return Collections.unmodifiableMap(sections);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }
}
