package dev.postscale.ontology.text;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.postscale.ontology.AcceleratorFact;
import dev.postscale.ontology.AliasFact;
import dev.postscale.ontology.KnowledgeBase;
import dev.postscale.ontology.ModelFact;
import dev.postscale.ontology.TargetFact;
import dev.postscale.ontology.text.NameTable.Meaning;
import dev.postscale.ontology.text.NameTable.Mention;
import dev.postscale.ontology.text.NameTable.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From the names people write to models, accelerators and classes of devices: exact id, then label, then alias, then
 * family, size and memory. Case, blanks, hyphens and full-width forms do not matter. Immutable; one look-up costs
 * microseconds.
 */
public final class NameResolver {
    /** Words of an accelerator's name that tell no chip from another. */
    private static final Set<String> CHIP_WORDS = Set.of(
            "tesla",
            "geforce",
            "quadro",
            "instinct",
            "radeon",
            "gpu",
            "gpus",
            "card",
            "cards",
            "npu",
            "hbm2",
            "hbm2e",
            "hbm3",
            "hbm3e",
            "memory",
            "显",
            "卡");

    /** Words of a model's name that say how the same weights were tuned or packed. */
    private static final Set<String> PACKING = Set.of(
            "instruct",
            "chat",
            "it",
            "base",
            "hf",
            "api",
            "model",
            "bf16",
            "fp16",
            "fp8",
            "fp4",
            "int8",
            "int4",
            "4bit",
            "8bit",
            "awq",
            "gptq",
            "gguf",
            "qat",
            "mlx",
            "preview",
            "模",
            "型");

    private static final int LONGEST_MENTION = 8;

    private static final Pattern OR = Pattern.compile("\\s*(?:/|／|、|\\bor\\b|或者|或)\\s*");
    private static final Pattern PUBLISHED = Pattern.compile("[\\w.-]+/[\\w.-]+");

    private final NameTable chips = new NameTable();
    private final NameTable weights = new NameTable();
    private final Choice choice;
    private final Set<String> chipWords;
    private final Set<String> makers;

    public NameResolver(
            List<ModelFact> models,
            List<AcceleratorFact> accelerators,
            List<AliasFact> aliases,
            List<TargetFact> targets) {
        choice = new Choice(models, accelerators, targets);
        chipWords = Stream.concat(
                        CHIP_WORDS.stream(), words(accelerators.stream().map(AcceleratorFact::vendor)))
                .collect(toUnmodifiableSet());
        makers = words(models.stream().map(ModelFact::organization)).collect(toUnmodifiableSet());
        accelerators.forEach(chip -> chips.id(chip.id()));
        accelerators.forEach(chip -> chips.label(chip.label(), chip.id()));
        models.forEach(model -> weights.id(model.id()));
        models.forEach(model -> weights.label(model.label(), model.id()));
        aliases.forEach(this::alias);
        for (TargetFact target : targets) {
            for (String label : List.of(target.labelEn(), target.labelZh())) {
                chips.alias(new AliasFact(label, "target", target.id(), "", ""));
            }
        }
        accelerators.forEach(chip ->
                chips.shortForm(Word.key(ChipName.of(chip.label(), chipWords).words()), chip.id()));
        models.forEach(model -> weights.shortForm(ModelName.of(model.label()).family(), model.id()));
    }

    /** A resolver of the names of a knowledge base. */
    public static NameResolver of(KnowledgeBase known) {
        return new NameResolver(known.models(), known.accelerators(), known.aliases(), known.targets());
    }

    /**
     * A model, accelerator or class of devices found in a text.
     *
     * @param kind model, accelerator or target
     * @param accelerator of a class its typical chip, of an accelerator itself; empty for models
     * @param others ids the words could have meant as well
     * @param start index of the first char of the name
     * @param end index after the last char
     */
    public record Mentioned(String kind, String id, String accelerator, List<String> others, int start, int end) {
        public Mentioned {
            others = List.copyOf(others);
        }
    }

    /** The models and machines a text names, in its order; of names that overlap the longest. */
    public List<Mentioned> in(String text, Hints hints) {
        List<Word> words = Word.of(text);
        List<Mentioned> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int taken = 1;
            for (int count = Math.min(LONGEST_MENTION, words.size() - at); count > 0; count--) {
                Optional<Mentioned> mention = spoken(words.subList(at, at + count), hints);
                if (mention.isPresent()) {
                    found.add(mention.get());
                    taken = count;
                    break;
                }
            }
            at += taken;
        }
        return List.copyOf(found);
    }

    private Optional<Mentioned> spoken(List<Word> piece, Hints hints) {
        String key = Word.key(piece);
        if (key.length() < 2
                || PACKING.contains(piece.get(piece.size() - 1).text())
                || (key.codePoints().noneMatch(Character::isLetter) && !key.matches("[3-9]0[5-9]0"))) {
            return Optional.empty();
        }
        int start = piece.get(0).start();
        int end = piece.get(piece.size() - 1).end();
        Meaning weight = weights.exact(key);
        Optional<Resolved> model = weight != null
                ? Optional.of(weight)
                        .filter(meaning -> meaning.sort() == Sort.THING)
                        .map(meaning -> choice.weights(meaning, hints))
                : Double.isNaN(ModelName.of(piece).size()) ? Optional.empty() : byFamily(piece, hints);
        return model.filter(Resolved.One.class::isInstance)
                .map(Resolved.One.class::cast)
                .map(one -> new Mentioned("model", one.id(), "", one.others(), start, end))
                .or(() -> Optional.ofNullable(chips.exactOrShort(key))
                        // "two A100s"
                        .or(() -> Optional.of(key)
                                .filter(name -> name.matches(".*\\d+s"))
                                .map(name -> chips.exactOrShort(name.substring(0, name.length() - 1))))
                        .map(meaning -> choice.chip(meaning, hints))
                        .flatMap(chip -> machine(chip, start, end)));
    }

    private static Optional<Mentioned> machine(Resolved chip, int start, int end) {
        if (chip instanceof Resolved.One one) {
            return Optional.of(new Mentioned("accelerator", one.id(), one.id(), one.others(), start, end));
        }
        return chip instanceof Resolved.TargetClass target
                ? Optional.of(
                        new Mentioned("target", target.target(), target.accelerator(), target.others(), start, end))
                : Optional.empty();
    }

    private static Stream<String> words(Stream<String> names) {
        return names.flatMap(name -> Word.of(name).stream()).map(Word::text);
    }

    /** An alias of something no table lists, as an overlay may bring, is left out. */
    private void alias(AliasFact alias) {
        if (!choice.knows(alias.id()) && !alias.id().startsWith("class:")) {
            return;
        }
        switch (alias.kind()) {
            case "accelerator", "target" -> chips.alias(alias);
            default -> weights.alias(alias);
        }
    }

    /** The accelerator or class of devices that a field names. */
    public Resolved accelerator(String name, Hints hints) {
        return chip(name, hints)
                .or(() -> alternatives(name, part -> chip(part, hints)).map(parts -> choice.weakest(parts, hints)))
                .or(() -> chips.mentions(Word.of(name)).stream()
                        // In "one node of H100" the chip says more than the class.
                        .min(comparing(mention -> mention.meaning().sort()))
                        .map(mention -> choice.chip(mention.meaning(), hints)))
                .orElseGet(() -> new Resolved.Unknown(name, chips.nearest(name)));
    }

    private Optional<Resolved> chip(String name, Hints hints) {
        Meaning exact = chips.exact(Word.key(name));
        if (exact != null) {
            return Optional.of(choice.chip(exact, hints));
        }
        ChipName loose = ChipName.of(name, chipWords);
        Hints memory = Double.isNaN(hints.memoryGib()) ? hints.withMemory(loose.memoryGib()) : hints;
        return Optional.ofNullable(chips.exactOrShort(Word.key(loose.words())))
                .map(meaning -> choice.chip(meaning, memory));
    }

    /** The id of the model that bears this very name, be it as id, label or alias; nothing is guessed. */
    public Optional<String> modelCalled(String name) {
        return called(weights, name);
    }

    /** The id of the accelerator that bears this very name, be it as id, label or alias; nothing is guessed. */
    public Optional<String> acceleratorCalled(String name) {
        return called(chips, name);
    }

    private static Optional<String> called(NameTable names, String name) {
        Meaning exact = names.exact(Word.key(name));
        return exact == null || exact.sort() != Sort.THING || exact.ids().size() > 1
                ? Optional.empty()
                : Optional.of(exact.first());
    }

    /** The weights that a field names: a model, alternatives, a class such as "7B open", or none. */
    public Resolved model(String name, Hints hints) {
        return weightsNamed(name, hints)
                .or(() -> alternatives(name, part -> weightsNamed(part, hints)).map(NameResolver::several))
                .or(() -> described(name, hints))
                .orElseGet(() -> new Resolved.Unknown(name, weights.nearest(name)));
    }

    private Optional<Resolved> weightsNamed(String name, Hints hints) {
        return byModelName(name, hints)
                // "meta-llama/Llama-3.1-8B": what stands before the slash is who published it.
                .or(() -> PUBLISHED.matcher(name).matches()
                        ? byModelName(name.substring(name.indexOf('/') + 1), hints)
                                .filter(publisher ->
                                        weights.exact(Word.key(name.substring(0, name.indexOf('/')))) == null)
                        : Optional.empty());
    }

    private Optional<Resolved> byModelName(String name, Hints hints) {
        List<Word> words = Word.of(name);
        List<Word> unpacked = without(words, PACKING);
        List<Word> bare = without(unpacked, makers);
        for (List<Word> form : List.of(words, unpacked, bare)) {
            Meaning meaning = form.isEmpty() ? null : weights.exact(Word.key(form));
            if (meaning != null && meaning.sort() == Sort.THING) {
                return Optional.of(choice.weights(meaning, hints));
            }
        }
        return byFamily(unpacked, hints).or(() -> byFamily(bare, hints));
    }

    private Optional<Resolved> byFamily(List<Word> words, Hints hints) {
        ModelName model = ModelName.of(words);
        return model.family().isEmpty()
                ? Optional.empty()
                : choice.ofFamily(List.copyOf(weights.ids(model.family())), model.size(), hints);
    }

    private static List<Word> without(List<Word> words, Set<String> dropped) {
        return words.stream().filter(word -> !dropped.contains(word.text())).toList();
    }

    private static Resolved several(List<Resolved> parts) {
        List<String> ids = parts.stream()
                .map(part -> ((Resolved.One) part).id())
                .distinct()
                .toList();
        return ids.size() == 1 ? parts.get(0) : new Resolved.Several(ids);
    }

    /** "X/Y" and "X or Y", when every part is a name. */
    private static Optional<List<Resolved>> alternatives(String name, Function<String, Optional<Resolved>> part) {
        List<Resolved> parts = new ArrayList<>();
        for (String piece : OR.split(name, -1)) {
            Optional<Resolved> resolved = part.apply(piece).filter(Resolved.One.class::isInstance);
            if (resolved.isEmpty()) {
                return Optional.empty();
            }
            parts.add(resolved.get());
        }
        return parts.size() < 2 ? Optional.empty() : Optional.of(parts);
    }

    /** Prose: a name in it, a class, or only sizes. What is said first counts. */
    private Optional<Resolved> described(String text, Hints hints) {
        List<Mention> mentions = weights.mentions(Word.of(text));
        Sizes sizes = Sizes.in(text, mentions);
        Optional<Mention> named = mentions.stream()
                .filter(mention -> mention.meaning().sort() == Sort.THING)
                .findFirst();
        List<Mention> classes = mentions.stream()
                .filter(mention -> mention.meaning().sort() == Sort.CLASS)
                .toList();
        String first = classes.isEmpty() ? "" : classes.get(0).meaning().first();
        boolean none = first.equals("class:none") && classes.get(0).start() == 0;
        if (named.isEmpty() && classes.isEmpty() && sizes.start() > 0 && weights.resembled(text)) {
            return Optional.empty();
        }
        boolean own = first.equals("class:own")
                && named.filter(mention -> mention.start() < classes.get(0).start())
                        .isEmpty();
        if (named.isPresent() && !none && !own && named.get().start() < sizes.start()) {
            return named.map(mention -> choice.weights(mention.meaning(), hints));
        }
        return switch (first) {
            case "class:none" -> none ? Optional.of(new Resolved.NoWeights()) : sizes.open();
            case "class:own" -> Optional.of(new Resolved.OwnClass(sizes.total(), sizes.active()));
            case "class:api" -> Optional.of(new Resolved.ApiClass());
            case "class:open" -> Optional.of(new Resolved.OpenClass(sizes.total(), sizes.active()));
            default -> sizes.open();
        };
    }
}
