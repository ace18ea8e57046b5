package dev.postscale.exchange;

import dev.postscale.assessment.UnknownNameException;
import dev.postscale.exchange.RequestException.Code;
import dev.postscale.naming.NearestNames;
import dev.postscale.scenario.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** One request to one response, whatever happens. */
final class Responder {
    private static final long LONGEST_MS = 3_600_000;

    private final Map<String, Operation> operations;

    Responder(Map<String, Operation> operations) {
        this.operations = Map.copyOf(operations);
    }

    private record Answered(JsonNode id, String op, boolean ok, Object result, List<String> warnings) {}

    private record Refused(JsonNode id, String op, boolean ok, Fault error) {}

    private record Fault(String code, String message, String hint) {}

    String respond(JsonNode request) {
        JsonNode id = id(request);
        String op = op(request);
        try {
            Operation operation = operation(request, op);
            Request fields = Request.of(request);
            Reply reply = operation.answer(fields);
            List<String> warnings = new ArrayList<>(fields.end());
            warnings.addAll(reply.warnings());
            return JsonLine.of(new Answered(id, op, true, reply.result(), warnings));
        } catch (RequestException e) {
            return refuse(id, op, e.code(), e.problem(), e.hint());
        } catch (ScenarioException e) {
            return refuse(id, op, Code.BAD_ARGUMENT, e.problem(), e.hint());
        } catch (UnknownNameException e) {
            return refuse(id, op, Code.of(e.code()), e.problem(), e.hint());
        } catch (IllegalArgumentException e) {
            return refuse(id, op, Code.BAD_ARGUMENT, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return refuse(id, op, Code.LIMIT, "The request is nested too deeply.", "Maybe split it.");
        } catch (RuntimeException e) {
            // The rest of the batch goes on; a fault of ours is one line too.
            return refuse(
                    id,
                    op,
                    Code.INTERNAL,
                    "The request could not be answered (" + BoundedText.shown(String.valueOf(e)) + ").",
                    "Maybe report it with the request.");
        }
    }

    /** Milliseconds, 0 for no limit. */
    static long timeLimit(JsonNode request) {
        return request.isObject() && request.has("time_limit_ms")
                ? Request.of(request).whole("time_limit_ms", 0, 1, LONGEST_MS)
                : 0;
    }

    static String timedOut(JsonNode request, long milliseconds) {
        return refuse(
                id(request),
                op(request),
                Code.TIME_LIMIT,
                "The answer took longer than its limit (" + milliseconds + " ms).",
                "Maybe raise time_limit_ms or ask for less.");
    }

    static String badJson(String problem, String hint) {
        return refuse(NullNode.getInstance(), "", Code.BAD_JSON, problem, hint);
    }

    static String tooLong() {
        return refuse(
                NullNode.getInstance(),
                "",
                Code.LIMIT,
                "The line must be at most " + BoundedText.LARGEST + " bytes long.",
                "Maybe two requests stand on one line.");
    }

    static String refused(JsonNode request, ScenarioException e) {
        return refuse(id(request), op(request), Code.BAD_ARGUMENT, e.problem(), e.hint());
    }

    static String refused(JsonNode request, RequestException e) {
        return refuse(id(request), op(request), e.code(), e.problem(), e.hint());
    }

    private Operation operation(JsonNode request, String op) {
        if (!request.isObject()) {
            throw new RequestException(
                    Code.BAD_JSON,
                    "The request must be an object with named fields.",
                    "Maybe write it as {\"id\": 1, \"op\": \"advise\", ...}.");
        }
        Operation operation = operations.get(op);
        if (operation == null) {
            List<String> known = operations.keySet().stream().sorted().toList();
            throw new RequestException(
                    Code.UNKNOWN_OP,
                    "The op (" + BoundedText.shown(op) + ") must be one of " + String.join(", ", known) + ".",
                    NearestNames.hint(op, known));
        }
        return operation;
    }

    private static JsonNode id(JsonNode request) {
        JsonNode id = request.isObject() ? request.get("id") : null;
        return id == null ? NullNode.getInstance() : id;
    }

    private static String op(JsonNode request) {
        JsonNode op = request.isObject() ? request.get("op") : null;
        return op != null && op.isString() ? op.stringValue() : "";
    }

    private static String refuse(JsonNode id, String op, Code code, String message) {
        int line = message.indexOf('\n');
        return line < 0
                ? refuse(id, op, code, message, "Maybe another value was meant.")
                : refuse(id, op, code, message.substring(0, line), message.substring(line + 1));
    }

    private static String refuse(JsonNode id, String op, Code code, String message, String hint) {
        return JsonLine.of(new Refused(id, op, false, new Fault(code.notation(), message, hint)));
    }
}
