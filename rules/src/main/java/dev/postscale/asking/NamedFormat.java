package dev.postscale.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number format of weights that a text names.
 *
 * @param name such as int4; bits alone are those of integers
 * @param said as it stands in the text
 */
record NamedFormat(String name, String said, int start, int end) {
    private static final Pattern FORMAT = Pattern.compile("(?<![a-z0-9])(bf16|fp16|fp8|fp4|int8|int4|nvfp4|mxfp4"
            + "|q[48](?:_[a-z0-9_]+)?|[48][- ]?bits?|[48] ?位)(?![a-z0-9])");

    /** The formats in a folded text, in its order. */
    static List<NamedFormat> in(String folded) {
        List<NamedFormat> formats = new ArrayList<>();
        Matcher found = FORMAT.matcher(folded);
        while (found.find()) {
            String said = found.group(1);
            formats.add(new NamedFormat(name(said), said, found.start(), found.end()));
        }
        return formats;
    }

    private static String name(String said) {
        if (said.startsWith("4") || said.startsWith("q4")) {
            return "int4";
        }
        return said.startsWith("8") || said.startsWith("q8") ? "int8" : said;
    }
}
