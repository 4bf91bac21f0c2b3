import type { ComponentType } from 'react';
import { CalendarPicker } from './calendar-picker.tsx';
import { Chips } from './chips.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import type { ComponentProps } from './component-props.ts';
import { DatePicker } from './date-picker.tsx';
import { Dropdown } from './dropdown.tsx';
import { EmbeddedLink } from './embedded-link.tsx';
import { FilePicker } from './file-picker.tsx';
import { Footer } from './footer.tsx';
import { Image } from './image.tsx';
import { ImageCarousel } from './image-carousel.tsx';
import { NavigationList } from './navigation-list.tsx';
import { OptIn } from './opt-in.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';
import { RichText, TextBody, TextCaption, TextHeading, TextSubheading } from './texts.tsx';

/** One component of a form. Forms, Ifs and Switches have been opened up before. */
export function ComponentView(props: ComponentProps) {
  const View = views[props.component.type];
  return View ? <View {...props} /> : null;
}

const views: Readonly<Record<string, ComponentType<ComponentProps>>> = {
  TextHeading,
  TextSubheading,
  TextBody,
  TextCaption,
  RichText,
  TextInput: TextField,
  TextArea,
  CheckboxGroup: ChoiceGroup,
  RadioButtonsGroup: ChoiceGroup,
  ChipsSelector: Chips,
  Dropdown,
  OptIn,
  DatePicker,
  CalendarPicker,
  PhotoPicker: FilePicker,
  DocumentPicker: FilePicker,
  Image,
  ImageCarousel,
  EmbeddedLink,
  NavigationList,
  Footer,
};
