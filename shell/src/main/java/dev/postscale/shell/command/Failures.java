package dev.postscale.shell.command;

import dev.postscale.assessment.UnknownNameException;
import dev.postscale.costing.DoesNotFitException;
import dev.postscale.fit.NotIdentifiableException;
import dev.postscale.naming.NearestNames;
import dev.postscale.ontology.build.OverlayException;
import dev.postscale.ontology.facts.KnowledgeException;
import dev.postscale.ontology.inquiry.UnknownThingException;
import dev.postscale.scenario.ScenarioException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The only place that catches: what went wrong becomes an exit status and one line on standard error, with a second one that
 * begins with "Maybe" where something is worth trying.
 */
final class Failures {
    private static final int LONGEST_WORD = 60;

    private final Grammar grammar;
    private final PrintWriter err;
    private final List<String> words;

    Failures(Grammar grammar, PrintWriter err, List<String> words) {
        this.grammar = grammar;
        this.err = err;
        this.words = words;
    }

    /** What the command ended with, or what its failure means. */
    Status guard(Supplier<Status> command) {
        try {
            return command.get();
        } catch (ParameterException e) {
            return report(e, Status.WRONG_USAGE, usage(e));
        } catch (ScenarioException e) {
            return report(e, Status.WRONG_USAGE, placed(e.path(), e.problem()) + "\n" + e.hint());
        } catch (UnknownNameException | UnknownThingException e) {
            return report(e, Status.NOT_KNOWN, message(e));
        } catch (DoesNotFitException e) {
            return report(e, Status.NOTHING_FEASIBLE, message(e));
        } catch (NotIdentifiableException | CancellationException e) {
            return report(e, Status.FAILED, message(e));
        } catch (OverlayException e) {
            message(e).lines().forEach(err::println);
            return report(e, Status.WRONG_USAGE, "");
        } catch (IllegalArgumentException e) {
            return report(e, Status.WRONG_USAGE, message(e));
        } catch (UncheckedIOException e) {
            return report(
                    e, e.getCause() instanceof NoSuchFileException ? Status.NOT_KNOWN : Status.FAILED, message(e));
        } catch (KnowledgeException e) {
            return report(e, Status.FAILED, message(e));
        } catch (OutOfMemoryError e) {
            return report(
                    e, Status.FAILED, "There is not enough memory for this.\nMaybe set POSTSCALE_JAVA_OPTS=-Xmx4g.");
        } catch (RuntimeException | Error e) {
            return report(e, Status.FAILED, unexpected(e));
        }
    }

    private Status report(Throwable failure, Status status, String message) {
        if (words.contains(Options.DEBUG)) {
            failure.printStackTrace(err);
        }
        message.lines().limit(4).forEach(err::println);
        err.flush();
        return status;
    }

    /** The problem, told of the option that set the field rather than of the field. */
    private String placed(String path, String problem) {
        String bare = problem.startsWith(path + ": ") ? problem.substring(path.length() + 2) : problem;
        return path.isEmpty()
                ? problem
                : ScenarioOptions.optionSaidFor(path, words).orElseGet(() -> option(path)) + ": " + bare;
    }

    /** The option that is named as the field, if it was said, else the field. */
    private String option(String path) {
        String option = CostCommand.optionOf(path);
        return words.stream().anyMatch(word -> word.split("=", 2)[0].equals(option)) ? option : path;
    }

    private static String message(Exception e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? unexpected(e) : message;
    }

    private static String unexpected(Throwable e) {
        String message = e.getMessage() == null
                ? ""
                : ": " + e.getMessage().lines().findFirst().orElse("");
        return "postscale failed (" + e.getClass().getSimpleName() + message + ")."
                + "\nMaybe report it with what --debug prints.";
    }

    private String usage(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(spec, unmatched.getUnmatched());
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(spec, missing.getMissing().get(0));
        }
        if (e instanceof OverwrittenOptionException overwritten
                && overwritten.getOverwritten() instanceof OptionSpec option) {
            return "The option " + option.longestName() + " of " + spec.name() + " must be given only once.";
        }
        String message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        return message + "\n" + seeHelp(spec);
    }

    private String unmatched(CommandSpec spec, List<String> words) {
        String word = words.isEmpty() ? "" : words.get(0);
        String name = word.split("=", 2)[0];
        if (name.startsWith("-")) {
            List<String> known =
                    spec.options().stream().map(OptionSpec::longestName).toList();
            return "The option (" + shown(name) + ") of " + spec.name() + " is not known.\n"
                    + nearest(name, known, spec);
        }
        if (spec.name().equals(Grammar.NAME)) {
            List<String> known = grammar.verbs().stream().map(Verb::name).toList();
            return "The command (" + shown(name) + ") is not known.\n" + nearest(name, known, spec);
        }
        return "The word (" + shown(word) + ") is one too many for " + spec.name() + ".\n" + seeHelp(spec);
    }

    private static String missing(CommandSpec spec, ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? "The option " + option.longestName() + " of " + spec.name() + " needs a value (" + option.paramLabel()
                        + ").\n" + seeHelp(spec)
                : "The command " + spec.name() + " needs a word: " + argument.paramLabel() + ".\n" + seeHelp(spec);
    }

    private static String nearest(String name, List<String> known, CommandSpec spec) {
        List<String> near = NearestNames.of(name, known, 1);
        return near.isEmpty() ? seeHelp(spec) : "Maybe " + near.get(0) + "; " + help(spec) + " lists all.";
    }

    private static String seeHelp(CommandSpec spec) {
        return "Maybe see " + help(spec) + ".";
    }

    private static String help(CommandSpec spec) {
        return spec.name().equals(Grammar.NAME) ? "help" : "help " + spec.name();
    }

    /** A foreign word as a message may carry it: short, on one line. */
    private static String shown(String word) {
        String line = word.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > LONGEST_WORD ? line.substring(0, LONGEST_WORD) + "..." : line;
    }
}
