package dev.postscale.asking;

import dev.postscale.assessment.Knowledge;
import dev.postscale.ontology.text.NameResolver;
import dev.postscale.ontology.text.TermNames;
import dev.postscale.quantity.Language;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a question: names and quantities first, the longest of those that overlap, then cues; what is left is ignored. A word
 * of Latin letters that is left and is a slip of the pen away from one that is known is read as that.
 */
final class QuestionReader {
    private final Grammar grammar;
    private final NameResolver names;
    private final TermNames terms;
    private final Knowledge knowledge;
    private final Spelling spelling;

    QuestionReader(Grammar grammar, Knowledge knowledge) {
        this.grammar = grammar;
        this.knowledge = knowledge;
        names = NameResolver.of(knowledge.base());
        terms = TermNames.of(knowledge.base());
        spelling = Spelling.of(grammar, knowledge.base());
    }

    /** Reads as of the day of the knowledge base. */
    Frame read(String question, Optional<Language> wanted) {
        return read(question, wanted, knowledge.base().date().toString());
    }

    /**
     * What a question says.
     *
     * @param wanted language of the answer, empty for that of the question
     * @param date as of which names and exchange rates count
     */
    Frame read(String question, Optional<Language> wanted, String date) {
        String text = Normalizer.normalize(question, Normalizer.Form.NFKC);
        Frame frame = pass(question, text, Map.of(), wanted, date);
        Map<String, String> slips = spelling.slips(frame.ignored());
        if (slips.isEmpty()) {
            return frame;
        }
        String mended = text;
        for (Map.Entry<String, String> slip : slips.entrySet()) {
            mended = mended.replace(slip.getKey(), slip.getValue());
        }
        return pass(question, mended, slips, wanted, date);
    }

    private Frame pass(
            String question, String text, Map<String, String> corrected, Optional<Language> wanted, String date) {
        return new QuestionPass(grammar, names, terms, knowledge, text, date)
                .frame(question, wanted.orElseGet(() -> language(question)), corrected);
    }

    /** Chinese where at least a fifth of the letters are Han: names stay Latin in Chinese questions. */
    private static Language language(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && !Character.isIdeographic(c))
                .count();
        return han > 0 && han * 4 >= latin ? Language.ZH : Language.EN;
    }
}
