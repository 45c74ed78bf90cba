package com.dryjets.campaign.campaign;

import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Stores channels in one column as {@code ,EMAIL,TWITTER,}. The outer commas let a filter match whole names. */
@Converter
class ChannelList implements AttributeConverter<List<Channel>, String> {

    @Override
    public String convertToDatabaseColumn(List<Channel> channels) {
        return channels.stream().map(Channel::name).collect(Collectors.joining(",", ",", ","));
    }

    @Override
    public List<Channel> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(Channel::valueOf)
                .toList();
    }
}
