package org.arazzoengine.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about media types, without regard to case and parameters. Stateless. */
public final class MediaTypes {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]+)");

    private MediaTypes() {}

    /** {@code application/json}, {@code text/json} or any {@code …+json}. */
    public static boolean isJson(String type) {
        String essence = essence(type);
        return essence.equals("application/json") || essence.equals("text/json") || essence.endsWith("+json");
    }

    /** {@code application/xml}, {@code text/xml} or any {@code …+xml}. */
    public static boolean isXml(String type) {
        String essence = essence(type);
        return essence.equals("application/xml") || essence.equals("text/xml") || essence.endsWith("+xml");
    }

    /** XML and everything under {@code text/}: bodies that are held as text. */
    public static boolean isText(String type) {
        String essence = essence(type);
        return essence.startsWith("text/")
                || essence.equals("application/xml")
                || essence.endsWith("+xml")
                || essence.equals("application/x-www-form-urlencoded");
    }

    /** The charset that {@code type} names; empty when it names none, or none that this Java knows. */
    public static Optional<Charset> charset(String type) {
        Matcher matcher = CHARSET.matcher(type);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** The type without parameters, in small letters. */
    public static String essence(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
