package org.arazzoengine.source;

import java.util.Locale;

/** Questions about media types, without regard to case and parameters. Stateless. */
public final class MediaTypes {

    private MediaTypes() {}

    /** {@code application/json}, {@code text/json} or any {@code …+json}. */
    public static boolean isJson(String type) {
        String essence = essence(type);
        return essence.equals("application/json") || essence.equals("text/json") || essence.endsWith("+json");
    }

    /** XML and everything under {@code text/}: bodies that are held as text. */
    public static boolean isText(String type) {
        String essence = essence(type);
        return essence.startsWith("text/")
                || essence.equals("application/xml")
                || essence.endsWith("+xml")
                || essence.equals("application/x-www-form-urlencoded");
    }

    /** The type without parameters, in small letters. */
    public static String essence(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
