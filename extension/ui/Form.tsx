import type { ComponentProps } from 'preact';

export interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  /** Called when a button or the enter key sends the form. */
  onSubmit: () => void;
}

/** A form that the page itself takes: the browser sends nothing anywhere. */
export function Form({ onSubmit, ...rest }: FormProps) {
  return (
    <form
      {...rest}
      onSubmit={event => {
        event.preventDefault();
        onSubmit();
      }}
    />
  );
}
