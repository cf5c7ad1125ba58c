package org.arazzoengine.source;

import java.util.Arrays;
import java.util.List;

/** How far an IP address reaches: whom a stranger's document could talk to that the stranger cannot. */
enum AddressReach {
    /** On the internet. */
    PUBLIC,
    /** This machine, this network, or nobody in particular. */
    PRIVATE,
    /** The cable, and other addresses at which clouds give their machines credentials. */
    LINK_LOCAL;

    /** First bytes, in how many bits they count, and what the addresses that begin with them are. */
    private record Block(AddressReach reach, int bits, int... bytes) {

        boolean holds(byte[] address) {
            for (int i = 0; i < bits; i++) {
                int shift = 7 - i % 8;
                if ((address[i / 8] >> shift & 1) != (bytes[i / 8] >> shift & 1)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> V4 = List.of(
            new Block(LINK_LOCAL, 16, 169, 254),
            // At which Alibaba, Azure and Oracle answer as others do at 169.254.169.254.
            new Block(LINK_LOCAL, 32, 100, 100, 100, 200),
            new Block(LINK_LOCAL, 32, 168, 63, 129, 16),
            new Block(LINK_LOCAL, 32, 192, 0, 0, 192),
            new Block(PRIVATE, 8, 0),
            new Block(PRIVATE, 8, 10),
            new Block(PRIVATE, 10, 100, 64),
            new Block(PRIVATE, 8, 127),
            new Block(PRIVATE, 12, 172, 16),
            new Block(PRIVATE, 24, 192, 0, 0),
            new Block(PRIVATE, 16, 192, 168),
            new Block(PRIVATE, 15, 198, 18),
            // Multicast, reserved and broadcast.
            new Block(PRIVATE, 3, 224));

    private static final List<Block> V6 = List.of(
            new Block(LINK_LOCAL, 10, 0xfe, 0x80),
            // The same of Amazon and Google.
            new Block(LINK_LOCAL, 128, 0xfd, 0x00, 0x0e, 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54),
            new Block(LINK_LOCAL, 128, 0xfd, 0x20, 0x00, 0xce, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54),
            // NAT64 of this network alone (RFC 8215): where the IPv4 address stands is its own affair.
            new Block(PRIVATE, 48, 0, 0x64, 0xff, 0x9b, 0, 1),
            new Block(PRIVATE, 7, 0xfc),
            new Block(PRIVATE, 10, 0xfe, 0xc0),
            new Block(PRIVATE, 8, 0xff),
            new Block(PRIVATE, 127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    /** Prefixes behind which an IPv4 address stands: mapped, NAT64, compatible; and 6to4. */
    private static final List<Block> BEFORE_V4 = List.of(
            new Block(PUBLIC, 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff),
            new Block(PUBLIC, 96, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0),
            new Block(PUBLIC, 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            new Block(PUBLIC, 16, 0x20, 0x02));

    /** @param address 4 or 16 bytes, in network order */
    static AddressReach of(byte[] address) {
        if (address.length == 4) {
            return in(V4, address);
        }
        AddressReach own = in(V6, address);
        if (own != PUBLIC) {
            return own;
        }
        return BEFORE_V4.stream()
                .filter(prefix -> prefix.holds(address))
                .findFirst()
                .map(prefix -> prefix.bits() / 8)
                .map(start -> in(V4, Arrays.copyOfRange(address, start, start + 4)))
                .orElse(PUBLIC);
    }

    private static AddressReach in(List<Block> blocks, byte[] address) {
        return blocks.stream()
                .filter(block -> block.holds(address))
                .findFirst()
                .map(Block::reach)
                .orElse(PUBLIC);
    }
}
