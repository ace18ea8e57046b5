package dev.postscale.quantity;

import dev.postscale.naming.NearestNames;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The spellings of units and what each means, the likeliest meaning first. The longest spelling wins. */
final class UnitWords {
    /** A spelling found in a text. */
    record Found(List<Measure> measures, String word, int end) {}

    private record Spelling(String word, boolean exactCase, List<Measure> measures) {}

    // Meanings, then spellings. A space also matches a hyphen, a dot or nothing; "=" asks for exact case.
    private static final String TABLE = """
            PARAMETER 1 : parameter; param; 参数; 个参数; 参数量; 总参数; 激活参数; 活跃参数
            TOKEN 1 : token; tok; toks; 词元; 个词元; 个token
            TOKEN 1e3 : ktok; ktoken
            TOKEN 1e6 : mtok; mtoken
            FLOP 1 : flop; floating point operation; 浮点运算; 次浮点运算; 次浮点; 浮点操作
            FLOP 1, FLOP_PER_SECOND 1 : =FLOPS; =Flops
            FLOP 8.64e19 : pf day; pflop day; pflops day; pflop/s day; petaflop/s day; petaflop day; petaflops day; pf/s day
            FLOP 8.64e22 : ef day; eflop day; exaflop/s day; exaflop day
            FLOP 8.64e16 : tf day; tflop/s day; teraflop/s day
            ACCELERATOR 1 : gpu; accelerator; card; chip; tpu; npu; 卡; 张卡; 块卡; 张; 块gpu; 张gpu; 个gpu; 片; 枚; 显卡; 张显卡; 块显卡; 加速卡; 张加速卡; 块加速卡
            ACCELERATOR 1, CNY 1 : 块
            ACCELERATOR_HOUR 1 : gpu hour; gpu h; gpu hr; accelerator hour; tpu hour; chip hour; card hour; 卡时; gpu时; gpu小时; 卡小时; 卡·小时; 张卡时; 个gpu小时; 个卡时
            ACCELERATOR_HOUR 24 : gpu day; accelerator day; tpu day; card day; 卡天; 卡日; gpu天
            ACCELERATOR_HOUR 168 : gpu week; 卡周
            ACCELERATOR_HOUR 720 : gpu month; 卡月
            ACCELERATOR_HOUR 8760 : gpu year; 卡年
            REQUEST 1 : request; req; call; query; queries; api call; inference; 次; 次请求; 次调用; 次查询; 次推理; 次访问; 次api调用; 请求; 个请求; 条请求; 个查询; 调用
            REQUEST_PER_SECOND 1, REQUEST_PER_DAY 86400 : qps; rps
            REQUEST_PER_DAY 1440, REQUEST_PER_SECOND 1/60 : rpm; qpm
            REQUEST_PER_DAY 1, REQUEST_PER_SECOND 1/86400 : rpd; qpd
            TOKEN_PER_SECOND 1, TOKEN_PER_DAY 86400 : tps; t/s
            TOKEN_PER_DAY 1440, TOKEN_PER_SECOND 1/60 : tpm
            PERSON 1 : people; person; engineer; researcher; developer; 人; 个人; 名工程师; 位工程师; 个工程师; 名; 工程师
            DOCUMENT 1 : document; doc; file; 篇; 份; 篇文档; 份文档; 个文档; 文档; 份文件; 个文件
            EXAMPLE 1 : example; sample; label; 条; 样本; 个样本; 条样本; 条数据; 条标注; 条标注数据; 样例; 个样例
            PAIR 1 : pair; preference pair; 对; 对偏好; 对偏好数据; 偏好对; 个偏好对; 组偏好
            COUNT 1 : 个; 种; 项; item; thing
            GIB 1, GB 1 : gb; =G; gigabyte; 吉字节
            GIB 1, GB 1.073741824 : gib; gibibyte
            GIB 1024, GB 1000 : tb; terabyte; 太字节
            GIB 1024, GB 1099.511627776 : tib; tebibyte
            GIB 1/1024, GB 0.001 : mb; megabyte; 兆字节
            GIB 1/1024, GB 0.001048576 : mib; mebibyte
            GIB 1/1048576, GB 0.000001 : kb; kilobyte
            GIB 1/1048576, GB 0.000001024 : kib
            GIB 1048576, GB 1e6 : pb; petabyte
            GIB 1/1073741824, GB 1e-9 : byte; 字节
            MILLISECOND 1 : ms; msec; millisecond; 毫秒
            MILLISECOND 0.001 : us; μs; microsecond; 微秒
            MILLISECOND 1000, HOUR 1/3600 : =s; sec; second; 秒; 秒钟
            MILLISECOND 60000, HOUR 1/60, DAY 1/1440, WEEK 1/10080 : min; minute; 分钟
            HOUR 1, DAY 1/24, WEEK 1/168, MONTH 1/720, MILLISECOND 3.6e6 : hour; hr; =h; 小时; 个小时; 钟头; 个钟头
            DAY 1, WEEK 1/7, MONTH 1/30, HOUR 24, MILLISECOND 8.64e7 : day; =d; 天; 日
            WEEK 1, DAY 7, MONTH 12/52, HOUR 168 : week; wk; 周; 星期; 礼拜; 个星期; 个礼拜
            MONTH 1, WEEK 52/12, DAY 30, HOUR 720 : month; mo; mos; mth; 月; 个月
            MONTH 3, WEEK 13, DAY 91, HOUR 2184 : quarter; qtr; =q; 季度; 个季度; 季
            MONTH 12, WEEK 52, DAY 365, HOUR 8760 : year; yr; =y; 年
            WATT 1 : w; watt; 瓦; 瓦特
            WATT 1000 : kw; kilowatt; 千瓦
            WATT 1e6 : =MW; megawatt; 兆瓦
            WATT 0.001 : =mW; milliwatt; 毫瓦
            WATT 1e9 : =GW; gigawatt; 吉瓦
            MEGAWATT_HOUR 0.001 : kwh; kilowatt hour; 千瓦时; 度电; 度
            MEGAWATT_HOUR 1 : mwh; megawatt hour; 兆瓦时
            MEGAWATT_HOUR 1000 : gwh; gigawatt hour
            SHARE 0.01 : %; percent; per cent; pct; percentage point; 个百分点; 百分点
            SHARE 0.1 : 成
            TIMES 1 : x; ×; times; fold; 倍
            BIT 1 : bit; 比特; 个比特
            BIT 1, PERSON 1 : 位
            USD 1 : usd; us$; us dollar; dollar; buck; $; 美元; 美金; 刀; 美刀
            CNY 1 : cny; rmb; yuan; renminbi; 人民币; 元; 元人民币; 块钱; 块人民币; ¥
            USD 0.01 : cent; 美分
            EUR 1 : eur; euro; €; 欧元; 欧
            """;

    private static final Map<Character, List<Spelling>> BY_FIRST = table();

    private UnitWords() {}

    private static Map<Character, List<Spelling>> table() {
        Map<Character, List<Spelling>> byFirst = new HashMap<>();
        for (String line : TABLE.split("\n", -1)) {
            int colon = line.indexOf(" : ");
            if (colon > 0) {
                List<Measure> measures = measures(line.substring(0, colon));
                for (String word : line.substring(colon + 3).split("; ", -1)) {
                    put(byFirst, word.strip(), measures);
                }
            }
        }
        String[][] prefixes = {
            {"k", "kilo", "1e3"}, {"m", "mega", "1e6"}, {"g", "giga", "1e9"}, {"t", "tera", "1e12"},
            {"p", "peta", "1e15"}, {"e", "exa", "1e18"}, {"z", "zetta", "1e21"}, {"y", "yotta", "1e24"}
        };
        for (String[] prefix : prefixes) {
            Measure amount = new Measure(Unit.FLOP, new BigDecimal(prefix[2]));
            Measure rate = new Measure(Unit.FLOP_PER_SECOND, amount.factor());
            // A zettaFLOPS machine does not exist, a training run of many zettaFLOPs does.
            boolean huge = amount.factor().compareTo(new BigDecimal("1e18")) > 0;
            List<Measure> plural = huge ? List.of(amount, rate) : List.of(rate, amount);
            for (String start : List.of(prefix[0], prefix[1])) {
                put(byFirst, start + "flop", List.of(amount));
                put(byFirst, start + "flops", plural);
            }
        }
        byFirst.values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                        (Spelling spelling) -> -spelling.word().length())));
        return byFirst;
    }

    private static void put(Map<Character, List<Spelling>> byFirst, String word, List<Measure> measures) {
        boolean exact = word.length() > 1 && word.startsWith("=");
        String plain = exact ? word.substring(1) : word;
        byFirst.computeIfAbsent(Ascii.lower(plain.charAt(0)), key -> new ArrayList<>())
                .add(new Spelling(plain, exact, measures));
    }

    private static List<Measure> measures(String text) {
        List<Measure> measures = new ArrayList<>();
        for (String meaning : text.strip().split(", ", -1)) {
            String[] parts = meaning.split("[ /]", -1);
            BigDecimal factor = new BigDecimal(parts[1]);
            if (parts.length > 2) {
                factor = factor.divide(new BigDecimal(parts[2]), MathContext.DECIMAL128);
            }
            measures.add(new Measure(Unit.valueOf(parts[0]), factor));
        }
        return List.copyOf(measures);
    }

    /** The longest unit word at this very place. */
    static @Nullable Found at(String s, int start) {
        for (Spelling spelling : BY_FIRST.getOrDefault(Ascii.lower(Ascii.at(s, start)), List.of())) {
            int end = end(s, start, spelling);
            if (end > 0) {
                return new Found(spelling.measures(), spelling.word(), end);
            }
        }
        return null;
    }

    private static int end(String s, int start, Spelling spelling) {
        String word = spelling.word();
        int i = start;
        for (int k = 0; k < word.length(); k++) {
            char expected = word.charAt(k);
            if (expected == ' ') {
                while (i < s.length() && " -·".indexOf(s.charAt(i)) >= 0) {
                    i++;
                }
                continue;
            }
            char c = Ascii.at(s, i);
            if (spelling.exactCase() ? c != expected : Ascii.lower(c) != Ascii.lower(expected)) {
                return -1;
            }
            i++;
        }
        boolean plural = word.length() > 2 && Ascii.isLetter(word.charAt(word.length() - 1));
        if (plural && Ascii.lower(Ascii.at(s, i)) == 's' && !Ascii.isLetterOrDigit(Ascii.at(s, i + 1))) {
            i++;
        }
        return Ascii.endsWord(s, i) ? i : -1;
    }

    /** True where a unit such as 千瓦 begins, whose first character is no multiplier. */
    static boolean startsLongWord(String s, int start) {
        Found found = at(s, start);
        return found != null && found.word().length() > 1;
    }

    /** The spelling near to an unknown word of Latin letters among those the kind takes, empty if none is. */
    static String nearest(String unknown, Kind kind) {
        TreeSet<String> words = new TreeSet<>();
        for (List<Spelling> list : BY_FIRST.values()) {
            for (Spelling spelling : list) {
                boolean taken = spelling.measures().stream()
                        .anyMatch(measure -> kind.units().contains(measure.unit()));
                if (taken && Ascii.isLetter(spelling.word().charAt(0))) {
                    words.add(spelling.word());
                    words.add(spelling.word().length() > 2 ? spelling.word() + "s" : spelling.word());
                }
            }
        }
        return NearestNames.near(unknown, words);
    }
}
