package dev.postscale.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postscale.advice.Advisor;
import dev.postscale.exchange.Batch;
import dev.postscale.exchange.RequestException;
import dev.postscale.exchange.ScenarioReader;
import dev.postscale.machine.MachineInterface;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions through the operation, with what their answers must contain. */
class PublicQuestionsTest {
    private static final Advisor ADVISOR = Advisor.load();
    private static final Batch BATCH = MachineInterface.batch(ADVISOR);

    private static String answer(String question) {
        return BATCH.answer("{\"op\":\"ask\",\"question\":\"" + question + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Split Chinchilla's budget, 5.76e23 FLOPs, between size and data;size-for-budget;72.2 B|1.33 T|32.2 B|2.98 T|70 B",
                "Roughly what did GPT-3 cost to train on A100s?;cost-train;3.14e23 FLOP|GPU-hours|1024|TFLOP/s|recomput|USD",
                "Does Llama 3.1 405B go on one 8x80GB box?;fit-on-target;does not fit|fp8|516|812|406",
                "Is an 8B trained on 15T tokens wrong?;predict-loss;1875|7.2e23 FLOP|18.3|serving dominates|diminishing",
                "How fast can an 8B in fp16 go on an RTX 4090?;speed;Llama 3.1 8B|1.01 TB/s|62.8|60 to 85|batch",
                "We have 200 labelled examples. Worth fine-tuning?;recommend;few-shot|format and style|evaluation set|synthetic|LoRA run",
                "Prompts share a 6k-token prefix. Cache it or fine-tune it away?;prefix;cached|hit rate|Break-even|TTFT|serving cost",
                "It writes 2,000 hidden tokens per answer, what of my bill?;thinking-bill;11|KV|route by difficulty",
                "We can fill one H100 for only 20% of the day. API or own?;api-or-own;20%|5x|scales to zero|API price",
                "Nothing meets my limits: 70B quality, one 12 GB card, under $100 a month;recommend;Nothing|budget|12 GiB|API|enough by itself",
                "Mixtral 8x7B 是 56B 吗？要多少显存？;fit-on-target;467 亿|129 亿|93.4 GB|28 GB|激活参数",
                "只有 100B 高质量 token，想训 13B，够吗？;enough-data;2600 亿|2.6|Muennighoff|有效数据量|更小的模型|合成数据",
                "7B 模型 LoRA 和 QLoRA 各要多少显存？;tuning-memory;LoRA|QLoRA|15.4|5.76",
                "FP8、INT8、INT4 部署该选哪个？;formats;支持 FP8|带宽|质量风险|KV 缓存|评测",
                "客服每天 5 万次对话，用 70B 还是 8B 加路由？;routing;p x 强模型|词元/天|质量门槛|延迟|不划算",
                "Is it true that DeepSeek V3 activates 8B?;evidence;contradicted|37B active"
            })
    void the_answer_contains_what_it_must(String question, String intent, String expected) {
        assertThat(answer(question))
                .contains("\"ok\":true", "\"intent\":\"" + intent + "\"")
                .contains(expected.split("\\|"));
    }

    @Test
    void what_is_not_understood_is_a_bad_argument_with_examples() {
        assertThat(answer("colourless green zeppelins"))
                .contains("\"ok\":false", "\"code\":\"bad-argument\"", "Maybe ask like this");
        assertThatThrownBy(() -> Asker.of(ADVISOR)
                        .ask(
                                " ",
                                Optional.empty(),
                                ScenarioReader.fromJson("{}").scenario()))
                .isInstanceOf(RequestException.class);
    }

    @Test
    void the_same_question_gives_the_same_bytes() {
        assertThat(answer("RAG or fine-tuning?")).isEqualTo(answer("RAG or fine-tuning?"));
    }
}
