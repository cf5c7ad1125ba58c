package org.arazzoengine.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * What a generator chooses, read from bytes: random ones in properties, those of a fuzzer in fuzz tests. Behind the last
 * byte every choice is the first one, so a generator whose first choices are the small ones ends, and fewer bytes are a
 * smaller value.
 */
public final class Choices {

    private final byte[] bytes;
    private int at;

    public Choices(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** What {@code generator} makes of up to {@code most} random bytes. */
    static <T> Arbitrary<T> arbitrary(int most, Function<Choices, T> generator) {
        return Arbitraries.bytes()
                .withDistribution(RandomDistribution.uniform())
                .array(byte[].class)
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(bytes -> generator.apply(new Choices(bytes)));
    }

    /** From 0 to {@code bound} - 1; {@code bound} is at most 256. */
    int below(int bound) {
        return at < bytes.length ? (bytes[at++] & 0xff) % bound : 0;
    }

    /** From 0 to {@code bound} - 1; {@code bound} is at most 65,536. */
    int wideBelow(int bound) {
        return (below(256) * 256 + below(256)) % bound;
    }

    /** True once in {@code times}. */
    boolean rarely(int times) {
        return below(times) == times - 1;
    }

    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    String of(String first, String... others) {
        int index = below(1 + others.length);
        return index == 0 ? first : others[index - 1];
    }

    <T> List<T> list(int most, Function<Choices, T> element) {
        List<T> elements = new ArrayList<>();
        for (int left = below(most + 1); left > 0; left--) {
            elements.add(element.apply(this));
        }
        return elements;
    }

    /** Up to {@code most} elements without anything between them. */
    String joined(int most, Function<Choices, String> element) {
        return String.join("", list(most, element));
    }

    /** One to {@code most} of {@code characters}. */
    String word(String characters, int most) {
        StringBuilder word = new StringBuilder();
        for (int left = 1 + below(most); left > 0; left--) {
            word.append(characters.charAt(below(characters.length())));
        }
        return word.toString();
    }

    /** Up to {@code most} UTF-16 units of any kind. */
    String text(int most) {
        return joined(
                most,
                choices -> choices.rarely(4)
                        ? String.valueOf((char) choices.wideBelow(65_536))
                        : String.valueOf((char) (choices.below(128) ^ 'a')));
    }
}
