package dev.cartwright.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our times and enums in place of Jackson's. */
final class WireModule extends Module {
    @Override
    public String getModuleName() {
        return "cartwright-wire";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers writers = new EnumWriters();
        writers.addSerializer(OffsetDateTime.class, new WireTime.Writer());
        context.addSerializers(writers);
        SimpleDeserializers readers = new EnumReaders();
        readers.addDeserializer(OffsetDateTime.class, new WireTime.Reader());
        context.addDeserializers(readers);
        context.addBeanSerializerModifier(new ServerOwnedEnums());
    }

    private static final class EnumWriters extends SimpleSerializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription bean) {
            return type.isEnumType() ? new WireEnum.Writer() : super.findSerializer(config, type, bean);
        }
    }

    private static final class EnumReaders extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription bean) {
            return new WireEnum.Reader(type);
        }
    }

    /** A server-owned member with an unknown value must not keep the caller from putting the rest back. */
    private static final class ServerOwnedEnums extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            return properties.stream()
                    .map(property -> property.getType().isEnumType() && !hasSetter(bean, property)
                            ? new KnownOnly(property)
                            : property)
                    .toList();
        }

        private static boolean hasSetter(BeanDescription bean, BeanPropertyWriter property) {
            String setter = property.getMember().getName().replaceFirst("^get", "set");
            return bean.findMethod(setter, new Class<?>[] {property.getType().getRawClass()}) != null;
        }
    }

    /** A property that is left out while its value is unknown. */
    private static final class KnownOnly extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;

        KnownOnly(BeanPropertyWriter base) {
            super(base);
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider provider)
                throws Exception {
            if (!(get(bean) instanceof Enum<?> value) || WireEnum.isKnown(value)) {
                super.serializeAsField(bean, generator, provider);
            }
        }
    }
}
